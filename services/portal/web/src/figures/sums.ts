import { figureCounts, type FigureCell, type FigureCount } from '@jisr/portal-api';

/** What several cells count together. */
export interface Sum {
  readonly counts: Readonly<Record<FigureCount, number>>;
  /** Cells whose counts are kept back; what they would count is not in the sum. */
  readonly suppressed: number;
  /** Of the months' medians and 90th percentiles the least and the most: they can't be added up. */
  readonly medians?: Span;
  readonly p90s?: Span;
}

export interface Span {
  readonly least: number;
  readonly most: number;
}

export function sumOf(cells: readonly FigureCell[]): Sum {
  const counts = Object.fromEntries(
    figureCounts.map((count) => [count, cells.reduce((sum, cell) => sum + (cell[count] ?? 0), 0)]),
  ) as Record<FigureCount, number>;
  const days = cells.flatMap(({ replyDays }) => replyDays ?? []);
  const [medians, p90s] = [spanOf(days.map(({ median }) => median)), spanOf(days.map(({ p90 }) => p90))];
  return {
    counts,
    suppressed: cells.filter(({ suppressed }) => suppressed).length,
    ...(medians && { medians }),
    ...(p90s && { p90s }),
  };
}

/** Of those whose deadline is decided, the share that was answered in time; none while none is. */
export function shareInTime({ withinDeadline, late }: Sum['counts']): number | undefined {
  const decided = withinDeadline + late;
  return decided > 0 ? withinDeadline / decided : undefined;
}

/** Cells by what they have in common, each group in the order of its cells. */
export function grouped(
  cells: readonly FigureCell[],
  by: 'region' | 'operation' | 'category',
): ReadonlyMap<string, readonly FigureCell[]> {
  const groups = new Map<string, FigureCell[]>();
  for (const cell of cells) {
    const key = cell[by] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return groups;
}

const spanOf = (values: readonly number[]): Span | undefined =>
  values.length > 0 ? { least: Math.min(...values), most: Math.max(...values) } : undefined;
