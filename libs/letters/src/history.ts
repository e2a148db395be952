import type { LocalDate } from '@jisr/calendar';
import type { Direction, Language } from './language.ts';

/** What happened in a case, day by day, as the evidence bundle shows it. Every text is data: none is read as markup. */
export interface History {
  readonly language: Language;
  readonly direction: Direction;
  readonly title: string;
  readonly receiptNumber: string;
  /** The civil day on which the history was drawn up, which is also the document's date. */
  readonly drawnUpOn: LocalDate;
  readonly rows: readonly { readonly day: LocalDate; readonly title: string; readonly text: string }[];
  readonly notes: readonly string[];
}
