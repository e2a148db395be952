/** What a figure is about: the country, a region (ISO 3166-2) or an operation (its code in the registry). */
export const figureScopes = ['national', 'regional', 'operations'] as const;
export type FigureScope = (typeof figureScopes)[number];

/** What is counted in a cell; each a number of cases. In this order in tables and files. */
export const figureCounts = [
  'received',
  'admitted',
  'replied',
  'closed',
  'withdrawn',
  'returned',
  'inTreatment',
  'incomplete',
  'inadmissible',
  'waitingForComplainant',
  'contested',
  'inMediation',
  'settled',
  'recommended',
  'recommendationsExecuted',
  'withinDeadline',
  'late',
] as const;
export type FigureCount = (typeof figureCounts)[number];

/** One cell as the reporting topics state it. */
export interface FigureCell extends Readonly<Partial<Record<FigureCount, number>>> {
  readonly scope: FigureScope;
  readonly region?: string;
  readonly operation?: string;
  /** Month of filing in Morocco, `YYYY-MM`. */
  readonly period: string;
  /** A category, or `all`. */
  readonly category: string;
  /** So few cases that somebody could be recognised: nothing is counted. */
  readonly suppressed: boolean;
  /** Calendar days from filing to reply. */
  readonly replyDays?: { readonly median: number; readonly p90: number };
}

/** `GET /api/figures`: in order of place, period and category. */
export interface FiguresView {
  readonly cells: readonly FigureCell[];
}

/** What something is called; not in every language. */
export type Names = Readonly<Record<string, string>>;

/** `GET /api/figures/dimensions`: what figures can be asked for. */
export interface FigureDimensions {
  /** First and last month of which there are figures. */
  readonly first?: string;
  readonly last?: string;
  readonly categories: readonly { readonly code: string; readonly names: Names }[];
  readonly regions: readonly { readonly code: string; readonly names: Names }[];
  /** Those of which there are figures. */
  readonly operations: readonly { readonly code: string; readonly names: Names; readonly region?: string }[];
}

/** A case in a cell: neither who nor which, nor on what day. */
export interface MaskedCase {
  readonly status: string;
  readonly track?: 'direct' | 'mediation';
  readonly urgency: 'normal' | 'urgent';
  /** Of the reply. */
  readonly outcome?: string;
  /** Calendar days from filing to reply. */
  readonly replyDays?: number;
}

/** `GET /api/figures/cases`: those of one cell; none of a suppressed one. */
export interface MaskedCases {
  readonly suppressed: boolean;
  readonly cases: readonly MaskedCase[];
}
