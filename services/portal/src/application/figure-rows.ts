import type { DataOf } from '@jisr/contracts';

/** Collection of the figures, one document a cell, as the reporting topics last stated it. */
export const figures = 'figures';

export interface FigureRow extends DataOf<'ma.jisr.reporting.kpi-stated.v1'> {
  /** Subject of the statement: the cell. */
  readonly _id: string;
}
