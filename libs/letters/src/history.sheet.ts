import { dateOf, type Document, type Labelled } from './document.ts';
import type { Direction, Language } from './language.ts';
import type { History } from './history.ts';
import { dayInWords, say } from './phrases.ts';
import { leftToRight, paragraphsOf, withPlainTexts } from './plain-text.ts';

type Paragraphs = readonly (readonly string[])[];

export interface HistorySheet {
  readonly template: 'history';
  readonly document: Document;
  readonly language: Language;
  readonly direction: Direction;
  readonly number: string;
  readonly title: string;
  readonly particulars: readonly Labelled[];
  readonly columns: { readonly day: string; readonly step: string };
  readonly rows: readonly { readonly day: string; readonly title: string; readonly paragraphs: Paragraphs }[];
  /** What is said where there are no rows. */
  readonly nothing: string;
  readonly notes: { readonly title: string; readonly paragraphs: readonly Paragraphs[] };
}

/** The history in words; the PDF and the HTML page both show this. */
export function sheetOfHistory(written: History): HistorySheet {
  const { language, direction, title, receiptNumber, drawnUpOn, rows, notes } = withPlainTexts(written);
  const number = leftToRight(receiptNumber);
  return {
    template: 'history',
    document: { title: `${title} ${receiptNumber}`, author: 'Jisr', language, date: dateOf(drawnUpOn) },
    language,
    direction,
    number,
    title,
    particulars: [
      { label: say('history.receipt', language), lines: [number] },
      { label: say('history.drawn-up', language), lines: [dayInWords(drawnUpOn, language)] },
    ],
    columns: { day: say('history.day', language), step: say('history.step', language) },
    rows: rows.map((row) => ({
      day: dayInWords(row.day, language),
      title: row.title,
      paragraphs: paragraphsOf(row.text),
    })),
    nothing: say('history.nothing', language),
    notes: { title: say('history.notes', language), paragraphs: notes.map(paragraphsOf) },
  };
}
