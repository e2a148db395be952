import type { CaseStatus } from '@jisr/case-status';
import type { CaseFact } from './case-fact.ts';

/** One cell of the figures: who, when, what. */
export interface Cell {
  readonly scope: 'national' | 'regional' | 'operations';
  readonly region?: string;
  readonly operation?: string;
  /** Month of filing in Morocco, `YYYY-MM`. */
  readonly period: string;
  /** A category, or `all`. */
  readonly category: string;
}

export interface Figures {
  readonly received: number;
  readonly admitted: number;
  readonly replied: number;
  readonly closed: number;
  readonly withdrawn: number;
  readonly returned: number;
  readonly inTreatment: number;
  readonly incomplete: number;
  readonly inadmissible: number;
  readonly waitingForComplainant: number;
  readonly contested: number;
  /** With the ombudsman, a recommendation pending included. */
  readonly inMediation: number;
  readonly settled: number;
  /** Cases in which a recommendation was issued, whatever became of it. */
  readonly recommended: number;
  readonly recommendationsExecuted: number;
  readonly withinDeadline: number;
  readonly late: number;
  readonly replyDays?: { readonly median: number; readonly p90: number };
}

export type Kpi = Cell & (({ readonly suppressed: false } & Figures) | { readonly suppressed: true });

export const cellKey = ({ scope, region, operation, period, category }: Cell): string =>
  [scope, region ?? operation ?? 'ma', period, category].join('|');

/** Every cell in which a fact counts. */
export function cellsOf({ filed, place, operation }: CaseFact): Cell[] {
  if (!filed) return [];
  const period = filed.receivedOn.slice(0, 7);
  return ['all', filed.category].flatMap((category): Cell[] => [
    { scope: 'national', period, category },
    ...(place ? [{ scope: 'regional', region: place.region, period, category } as const] : []),
    ...(operation !== undefined ? [{ scope: 'operations', operation, period, category } as const] : []),
  ]);
}

/**
 * The figures of a cell. A cell with fewer cases than the threshold is stated without counts, so that nobody is
 * recognised in it; the national total of a month is always stated. Not covered: a reader who subtracts the stated cells
 * from their total can still find a single suppressed one.
 */
export function kpiOf(cell: Cell, facts: readonly CaseFact[], threshold: number): Kpi {
  const alwaysStated = cell.scope === 'national' && cell.category === 'all';
  if (!alwaysStated && facts.length < threshold) return { ...cell, suppressed: true };
  const count = (holds: (fact: CaseFact) => boolean) => facts.filter(holds).length;
  const are = (...statuses: readonly CaseStatus[]) => count(({ status }) => statuses.includes(status));
  const days = facts
    .map(replyDaysOf)
    .filter((value) => value !== undefined)
    .sort((a, b) => a - b);
  return {
    ...cell,
    suppressed: false,
    received: facts.length,
    admitted: count(({ admittedOn }) => admittedOn !== undefined),
    replied: count(({ repliedOn }) => repliedOn !== undefined),
    closed: are('closed'),
    withdrawn: are('withdrawn'),
    returned: are('returned'),
    inTreatment: are('in-treatment'),
    incomplete: are('incomplete'),
    inadmissible: are('inadmissible'),
    waitingForComplainant: are('waiting-for-complainant'),
    contested: are('contested'),
    inMediation: are('in-mediation', 'recommendation-issued'),
    settled: are('settled'),
    recommended: count(({ recommendation }) => recommendation !== undefined),
    recommendationsExecuted: count(({ recommendation }) => recommendation === 'executed'),
    withinDeadline: count(({ late }) => late === false),
    late: count(({ late }) => late === true),
    ...(days.length > 0 && { replyDays: { median: percentile(days, 50), p90: percentile(days, 90) } }),
  };
}

/** Calendar days from the filing to the reply; a reply dated before its filing counts as the same day. */
export function replyDaysOf({ filed, repliedOn }: CaseFact): number | undefined {
  if (!filed || repliedOn === undefined) return undefined;
  return Math.max(0, Math.round((Date.parse(repliedOn) - Date.parse(filed.receivedOn)) / 86_400_000));
}

/** Nearest rank (the smallest value that at least p % do not exceed), of values in rising order. */
export const percentile = (sorted: readonly number[], p: number): number =>
  sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? 0;
