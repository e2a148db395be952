import type { FigureCount } from '@jisr/portal-api';
import { useIntl } from 'react-intl';
import { Bars } from './bars.tsx';
import { ChartCard } from './chart-card.tsx';
import type { FiguresAsked } from './queries.ts';
import { SumsTable } from './sums-table.tsx';
import type { Sum } from './sums.ts';

/** Where cases stand or ended; each case counts in at most one. */
const outcomes: readonly FigureCount[] = [
  'closed',
  'settled',
  'inTreatment',
  'inMediation',
  'contested',
  'waitingForComplainant',
  'incomplete',
  'inadmissible',
  'returned',
  'withdrawn',
];

/** What became of the cases of the months that are shown. */
export function OutcomesChart({ asked, sum }: { readonly asked: FiguresAsked; readonly sum: Sum }) {
  const { formatMessage } = useIntl();
  const title = formatMessage({ id: 'figures.outcomes.title' });
  const all = formatMessage({ id: 'figures.all-months' });
  const keptBack = formatMessage({ id: 'figures.suppressed' });
  return (
    <ChartCard
      chart="outcomes"
      title={title}
      asked={asked}
      drawing={
        <Bars
          keptBack={keptBack}
          bars={outcomes.map((count) => ({
            key: count,
            name: formatMessage({ id: `figures.count.${count}` }),
            value: sum.counts[count],
          }))}
        />
      }
      table={
        <SumsTable
          caption={title}
          heading={formatMessage({ id: 'figures.month' })}
          rows={[{ key: 'all', name: all, sum }]}
        />
      }
    />
  );
}
