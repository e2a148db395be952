import { tabulate, type ExpectedCell } from './expected-counts.ts';

/** What a case fact says, as far as counting goes. */
export interface CaseFact {
  readonly complaint: string;
  readonly period: string;
  readonly category: string;
  readonly region?: string;
  readonly status: string;
}

/** How a fact's status reads in the source: each way of ending has one. */
const endings: Readonly<Record<string, ExpectedCell['ended']>> = {
  closed: 'replied',
  withdrawn: 'withdrawn',
  returned: 'returned',
  'in-treatment': 'open',
};

/** Whether the case is where it stays or ends: an open one in treatment, the others beyond it. */
export const isSettled = ({ status }: CaseFact): boolean => status in endings;

export const tabulateFacts = (facts: readonly CaseFact[]): Record<string, number> =>
  tabulate(
    facts.map(({ category, region = 'nowhere', period, status }) => ({
      category,
      region,
      period,
      ended: endings[status] ?? (status as ExpectedCell['ended']),
    })),
  );

/** One KPI cell as stated on the national and regional topics. */
export interface Kpi {
  readonly scope: string;
  readonly region?: string;
  readonly period: string;
  readonly category: string;
  readonly received?: number;
  readonly replied?: number;
  readonly closed?: number;
  readonly withdrawn?: number;
  readonly returned?: number;
  readonly inTreatment?: number;
  readonly suppressed: boolean;
}

const threshold = 5;

/** The cells that the expected counts make on one scope, small ones suppressed, as `region period category → counts`. */
export function expectedKpis(cells: readonly ExpectedCell[], scope: 'national' | 'regional'): Record<string, unknown> {
  const table = new Map<string, Record<ExpectedCell['ended'], number>>();
  for (const { category, region, period, ended, count } of cells) {
    for (const shown of [category, 'all']) {
      const key = keyOf(scope === 'national' ? undefined : region, period, shown);
      const counts = table.get(key) ?? { replied: 0, withdrawn: 0, returned: 0, open: 0 };
      table.set(key, { ...counts, [ended]: counts[ended] + count });
    }
  }
  return Object.fromEntries(
    [...table].map(([key, counts]) => [key, countsOf(counts, scope === 'national' && key.endsWith(' all'))]),
  );
}

function countsOf({ replied, withdrawn, returned, open }: Record<ExpectedCell['ended'], number>, shownAnyway: boolean) {
  const received = replied + withdrawn + returned + open;
  if (received < threshold && !shownAnyway) return 'suppressed';
  return { received, replied, closed: replied, withdrawn, returned, inTreatment: open };
}

/** The cells as stated, in the same form. A suppressed cell that gives a count all the same is shown with it. */
export const statedKpis = (kpis: readonly Kpi[]): Record<string, unknown> =>
  Object.fromEntries(
    kpis.map(
      ({ region, period, category, suppressed, received, replied, closed, withdrawn, returned, inTreatment }) => [
        keyOf(region, period, category),
        suppressed && received === undefined
          ? 'suppressed'
          : { received, replied, closed, withdrawn, returned, inTreatment },
      ],
    ),
  );

const keyOf = (region: string | undefined, period: string, category: string) =>
  `${region ?? 'national'} ${period} ${category}`;
