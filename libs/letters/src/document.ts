import type { LocalDate } from '@jisr/calendar';
import type { Language } from './language.ts';
import { midnightOf } from './phrases.ts';

/** What every document says of itself in its metadata. */
export interface Document {
  readonly title: string;
  readonly author: string;
  readonly language: Language;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
}

export interface Labelled {
  readonly label: string;
  readonly lines: readonly string[];
}

export function dateOf(day: LocalDate): Document['date'] {
  const at = midnightOf(day);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}
