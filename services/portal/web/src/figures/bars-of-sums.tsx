import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Bars } from './bars.tsx';
import { ChartCard } from './chart-card.tsx';
import type { FiguresAsked } from './queries.ts';
import type { Chart } from './search.ts';
import { SumsTable } from './sums-table.tsx';
import type { Sum } from './sums.ts';

interface Parts {
  readonly chart: Chart;
  readonly asked: FiguresAsked;
  /** What the rows are. */
  readonly heading: string;
  readonly rows: readonly { readonly key: string; readonly name: string; readonly sum: Sum; readonly href?: string }[];
  readonly note?: ReactNode;
}

/** Complaints received, by whatever the rows are, most first. Where all is kept back, the bar says so instead of a number. */
export function BarsOfSums({ chart, asked, heading, rows, note }: Parts) {
  const { formatMessage } = useIntl();
  const title = formatMessage({ id: `figures.${chart}.title` });
  const sorted = rows.toSorted((one, other) => other.sum.counts.received - one.sum.counts.received);
  return (
    <ChartCard
      chart={chart}
      title={title}
      asked={asked}
      note={note}
      drawing={
        <Bars
          keptBack={formatMessage({ id: 'figures.suppressed' })}
          bars={sorted.map(({ key, name, sum, href }) => ({
            key,
            name,
            ...(href !== undefined && { href }),
            ...((sum.counts.received > 0 || sum.suppressed === 0) && { value: sum.counts.received }),
          }))}
        />
      }
      table={<SumsTable caption={title} heading={heading} rows={sorted} />}
    />
  );
}
