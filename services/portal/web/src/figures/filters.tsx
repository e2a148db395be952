import { Group, NativeSelect } from '@mantine/core';
import type { FigureDimensions } from '@jisr/portal-api';
import { useNavigate } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useLanguage } from '../shell/language-provider.tsx';
import { monthsBetween } from './months.ts';
import { nameIn } from './queries.ts';
import { useMonthName } from './use-month-name.ts';

interface Chosen {
  readonly from: string;
  readonly to: string;
  readonly category: string;
}

/** Which months and which category; kept in the address. */
export function Filters({ dimensions, from, to, category }: Chosen & { readonly dimensions: FigureDimensions }) {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const monthName = useMonthName();
  const navigate = useNavigate();
  const choose = (part: keyof Chosen, value: string) =>
    void navigate({ to: '.', search: (now: object) => ({ ...now, [part]: value }), resetScroll: false });
  const months = monthsBetween(dimensions.first ?? from, dimensions.last ?? to).map((month) => ({
    value: month,
    label: monthName(month),
  }));
  const categories = [
    { value: 'all', label: formatMessage({ id: 'figures.filter.all-categories' }) },
    ...dimensions.categories.map(({ code, names }) => ({ value: code, label: nameIn(names, language, code) })),
  ];
  return (
    <Group align="end">
      <NativeSelect
        label={formatMessage({ id: 'figures.filter.from' })}
        data={months.filter(({ value }) => value <= to)}
        value={from}
        size="lg"
        onChange={({ currentTarget }) => choose('from', currentTarget.value)}
      />
      <NativeSelect
        label={formatMessage({ id: 'figures.filter.to' })}
        data={months.filter(({ value }) => value >= from)}
        value={to}
        size="lg"
        onChange={({ currentTarget }) => choose('to', currentTarget.value)}
      />
      <NativeSelect
        label={formatMessage({ id: 'figures.filter.category' })}
        data={categories}
        value={category}
        size="lg"
        onChange={({ currentTarget }) => choose('category', currentTarget.value)}
      />
    </Group>
  );
}
