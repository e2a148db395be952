import type { FigureDimensions } from '@jisr/portal-api';
import { monthAfter } from './months.ts';
import type { FigureSearch } from './search.ts';

const monthsAtFirst = 24;

/** The months that an address asks for; the last two years of which there are figures when it asks for none. */
export function periodOf({ first, last }: FigureDimensions, { from, to }: FigureSearch) {
  const end = to ?? last ?? '';
  const begin = end === '' ? '' : monthAfter(end, 1 - monthsAtFirst);
  const earliest = first !== undefined && first > begin ? first : begin;
  return { from: from ?? earliest, to: end };
}
