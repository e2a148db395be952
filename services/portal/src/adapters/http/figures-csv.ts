import { figureCounts, type FigureCell } from '@jisr/portal-api';
import { stringify } from 'csv-stringify/sync';

/** Cells as RFC 4180 says, one a line; what a suppressed cell does not count is left empty. */
export const csvOf = (cells: readonly FigureCell[]): string =>
  stringify(cells.map(lineOf), { header: true, columns: [...columns], record_delimiter: 'windows' });

const columns = [
  'scope',
  'region',
  'operation',
  'period',
  'category',
  'suppressed',
  ...figureCounts,
  'medianReplyDays',
  'p90ReplyDays',
] as const;

const lineOf = ({ replyDays, suppressed, ...cell }: FigureCell) => ({
  ...cell,
  suppressed: String(suppressed),
  medianReplyDays: replyDays?.median,
  p90ReplyDays: replyDays?.p90,
});
