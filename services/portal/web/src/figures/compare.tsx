import type { FigureDimensions } from '@jisr/portal-api';
import { Anchor, Container, NativeSelect, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, useNavigate } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../shell/language-provider.tsx';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { useTitle } from '../shell/use-title.ts';
import classes from './figures.module.css';
import { Headline } from './headline.tsx';
import { monthsBetween } from './months.ts';
import { periodOf } from './period.ts';
import { csvAddress, dimensionsQuery, figuresQuery, nameIn } from './queries.ts';
import { sumOf } from './sums.ts';
import { useMonthName } from './use-month-name.ts';

export const route = createLazyRoute('/figures/compare')({ component: Compare });

/** Two regions, or the country, each in months of its own: side by side. */
function Compare() {
  const { formatMessage } = useIntl();
  useTitle(formatMessage({ id: 'figures.compare.title' }));
  const { data, error, refetch } = useQuery(dimensionsQuery);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <Container size="lg" className={classes.page}>
      <Stack>
        <Title order={1}>
          <FormattedMessage id="figures.compare.title" />
        </Title>
        <div className={classes.two}>
          <Side side="a" dimensions={data} />
          <Side side="b" dimensions={data} />
        </div>
      </Stack>
    </Container>
  );
}

function Side({ side, dimensions }: { readonly side: 'a' | 'b'; readonly dimensions: FigureDimensions }) {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const monthName = useMonthName();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { region, from: begin, to: end } = search[side] ?? {};
  const { from, to } = periodOf(dimensions, {
    ...(begin !== undefined && { from: begin }),
    ...(end !== undefined && { to: end }),
  });
  const scope = region === undefined ? 'national' : 'regional';
  const asked = { scope, region, from, to, category: 'all' } as const;
  const { data, error, refetch } = useQuery(figuresQuery(asked));
  const choose = (part: 'region' | 'from' | 'to', value: string) =>
    void navigate({
      to: '/figures/compare',
      search: { ...search, [side]: { ...search[side], [part]: value === '' ? undefined : value } },
      resetScroll: false,
    });
  const months = monthsBetween(dimensions.first ?? from, dimensions.last ?? to).map((month) => ({
    value: month,
    label: monthName(month),
  }));
  const places = [
    { value: '', label: formatMessage({ id: 'figures.compare.country' }) },
    ...dimensions.regions.map(({ code, names }) => ({ value: code, label: nameIn(names, language, code) })),
  ];
  return (
    <Stack component="section" aria-label={formatMessage({ id: `figures.compare.${side}` })}>
      <NativeSelect
        label={formatMessage({ id: 'figures.region' })}
        size="lg"
        data={places}
        value={region ?? ''}
        onChange={({ currentTarget }) => choose('region', currentTarget.value)}
      />
      <NativeSelect
        label={formatMessage({ id: 'figures.filter.from' })}
        size="lg"
        data={months.filter(({ value }) => value <= to)}
        value={from}
        onChange={({ currentTarget }) => choose('from', currentTarget.value)}
      />
      <NativeSelect
        label={formatMessage({ id: 'figures.filter.to' })}
        size="lg"
        data={months.filter(({ value }) => value >= from)}
        value={to}
        onChange={({ currentTarget }) => choose('to', currentTarget.value)}
      />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.cells.length === 0 && <Empty title={<FormattedMessage id="figures.none-here" />} />}
      {data && data.cells.length > 0 && (
        <>
          <Headline sum={sumOf(data.cells)} />
          <Anchor className={classes.link} href={csvAddress(asked)} download>
            <FormattedMessage id="figures.chart.csv" />
          </Anchor>
        </>
      )}
    </Stack>
  );
}
