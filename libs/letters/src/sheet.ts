import type { HistorySheet } from './history.sheet.ts';
import type { LetterSheet } from './letter.sheet.ts';

/** A document in words, as its template in `templates/` lays it out: nothing is looked up or worded there. */
export type Sheet = LetterSheet | HistorySheet;
