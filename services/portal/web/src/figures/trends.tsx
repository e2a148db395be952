import type { FigureCell } from '@jisr/portal-api';
import { useIntl } from 'react-intl';
import { CellsTable } from './cells-table.tsx';
import { ChartCard } from './chart-card.tsx';
import { LineChart } from './line-chart.tsx';
import type { FiguresAsked } from './queries.ts';
import { useMonthName } from './use-month-name.ts';

interface Parts {
  readonly asked: FiguresAsked;
  /** One a month, of the months of which there are some. */
  readonly cells: readonly FigureCell[];
  readonly months: readonly string[];
}

/** Complaints received and replied to, by month of filing. */
export const TrendChart = (parts: Parts) => (
  <MonthsChart
    {...parts}
    chart="trend"
    lines={{ 'figures.count.received': ({ received }) => received, 'figures.count.replied': ({ replied }) => replied }}
  />
);

/** Days from filing to reply, by month of filing. */
export const TimesChart = (parts: Parts) => (
  <MonthsChart
    {...parts}
    chart="times"
    lines={{
      'figures.headline.median': ({ replyDays }) => replyDays?.median,
      'figures.headline.p90': ({ replyDays }) => replyDays?.p90,
    }}
  />
);

interface Drawn extends Parts {
  readonly chart: 'trend' | 'times';
  /** What each line shows of a month's cell, by the id of its name. */
  readonly lines: Readonly<Record<string, (cell: FigureCell) => number | undefined>>;
}

function MonthsChart({ chart, asked, cells, months, lines }: Drawn) {
  const { formatMessage } = useIntl();
  const monthName = useMonthName();
  const byMonth = new Map(cells.map((cell) => [cell.period, cell]));
  const valueOf = (month: string, read: (cell: FigureCell) => number | undefined) => {
    const cell = byMonth.get(month);
    if (cell) return cell.suppressed ? undefined : read(cell);
    return chart === 'trend' ? 0 : undefined;
  };
  const title = formatMessage({ id: `figures.${chart}.title` });
  return (
    <ChartCard
      chart={chart}
      title={title}
      asked={asked}
      drawing={
        <LineChart
          months={months}
          label={title}
          lines={Object.entries(lines).map(([id, read]) => ({
            name: formatMessage({ id }),
            values: months.map((month) => valueOf(month, read)),
          }))}
        />
      }
      table={
        <CellsTable
          caption={title}
          heading={formatMessage({ id: 'figures.month' })}
          rows={cells.map((cell) => ({ name: monthName(cell.period), cell }))}
        />
      }
    />
  );
}
