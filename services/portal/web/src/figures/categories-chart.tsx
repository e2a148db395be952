import type { FigureDimensions } from '@jisr/portal-api';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useLanguage } from '../shell/language-provider.tsx';
import { Failure, Loading } from '../shell/states.tsx';
import { BarsOfSums } from './bars-of-sums.tsx';
import { figuresQuery, nameIn, type FiguresAsked } from './queries.ts';
import { grouped, sumOf } from './sums.ts';

/** Complaints received, by what they are about. */
export function CategoriesChart({
  asked,
  dimensions,
}: {
  readonly asked: FiguresAsked;
  readonly dimensions: FigureDimensions;
}) {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const each = { ...asked, category: 'each' };
  const { data, error, refetch } = useQuery(figuresQuery(each));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const names = new Map(dimensions.categories.map(({ code, names: own }) => [code, nameIn(own, language, code)]));
  return (
    <BarsOfSums
      chart="categories"
      asked={each}
      heading={formatMessage({ id: 'figures.filter.category' })}
      rows={[...grouped(data.cells, 'category')].map(([code, cells]) => ({
        key: code,
        name: names.get(code) ?? code,
        sum: sumOf(cells),
      }))}
    />
  );
}
