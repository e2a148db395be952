import type { FigureDimensions } from '@jisr/portal-api';
import { useQuery } from '@tanstack/react-query';
import { createLazyRoute, Link, useLocation } from '@tanstack/react-router';
import { FormattedMessage, useIntl } from 'react-intl';
import { useLanguage } from '../shell/language-provider.tsx';
import { Failure, Loading } from '../shell/states.tsx';
import { BarsOfSums } from './bars-of-sums.tsx';
import { ChartCard } from './chart-card.tsx';
import { FiguresPage } from './figures-page.tsx';
import { figuresQuery, nameIn, type FiguresAsked } from './queries.ts';
import { RegionMap } from './region-map.tsx';
import { figureSearch } from './search.ts';
import { SumsTable } from './sums-table.tsx';
import { grouped, sumOf } from './sums.ts';

export const route = createLazyRoute('/figures')({ component: National });

interface Parts {
  readonly asked: FiguresAsked;
  readonly dimensions: FigureDimensions;
}

function National() {
  const { formatMessage } = useIntl();
  return (
    <FiguresPage subject={{ scope: 'national' }} title={() => formatMessage({ id: 'figures.national.title' })}>
      {(asked, dimensions) => (
        <>
          <Regions asked={{ ...asked, scope: 'regional' }} dimensions={dimensions} />
          <Operations asked={{ ...asked, scope: 'operations' }} dimensions={dimensions} />
        </>
      )}
    </FiguresPage>
  );
}

function Regions({ asked, dimensions }: Parts) {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const search = figureSearch(useLocation().search);
  const { data, error, refetch } = useQuery(figuresQuery(asked));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const names = new Map(dimensions.regions.map(({ code, names: own }) => [code, nameIn(own, language, code)]));
  const nameOf = (region: string) => names.get(region) ?? region;
  const sums = new Map([...grouped(data.cells, 'region')].map(([region, cells]) => [region, sumOf(cells)]));
  const title = formatMessage({ id: 'figures.regions.title' });
  return (
    <ChartCard
      chart="regions"
      title={title}
      asked={asked}
      drawing={<RegionMap sums={sums} nameOf={nameOf} search={search} />}
      table={
        <SumsTable
          caption={title}
          heading={formatMessage({ id: 'figures.region' })}
          rows={[...sums].map(([region, sum]) => ({ key: region, name: nameOf(region), sum }))}
        />
      }
      note={
        <Link to="/figures/compare">
          <FormattedMessage id="figures.compare.open" />
        </Link>
      }
    />
  );
}

function Operations({ asked, dimensions }: Parts) {
  const { formatMessage } = useIntl();
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(figuresQuery(asked));
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const names = new Map(dimensions.operations.map(({ code, names: own }) => [code, nameIn(own, language, code)]));
  return (
    <BarsOfSums
      chart="operations"
      asked={asked}
      heading={formatMessage({ id: 'figures.operation' })}
      rows={[...grouped(data.cells, 'operation')].map(([code, cells]) => ({
        key: code,
        name: names.get(code) ?? code,
        sum: sumOf(cells),
        href: `/figures/operations/${encodeURIComponent(code)}`,
      }))}
    />
  );
}
