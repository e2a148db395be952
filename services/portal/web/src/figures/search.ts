/** Charts of the pages; each can be shown as its table. */
export const charts = ['trend', 'times', 'outcomes', 'categories', 'regions', 'operations'] as const;
export type Chart = (typeof charts)[number];

/** What an address of the figures says: which months, which category, which charts as tables. */
export interface FigureSearch {
  /** First month, `YYYY-MM`; 24 months before the last when left out. */
  readonly from?: string;
  readonly to?: string;
  /** Every category when left out. */
  readonly category?: string;
  readonly tables?: readonly Chart[];
}

const isMonth = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value);
const isCode = (value: unknown): value is string => typeof value === 'string' && /^[a-z0-9-]+$/.test(value);

/** Whatever an address says that makes no sense is left out. */
export function figureSearch({ from, to, category, tables }: Record<string, unknown>): FigureSearch {
  const shown = charts.filter((chart) => Array.isArray(tables) && tables.includes(chart));
  return {
    ...(isMonth(from) && { from }),
    ...(isMonth(to) && { to }),
    ...(isCode(category) && { category }),
    ...(shown.length > 0 && { tables: shown }),
  };
}
