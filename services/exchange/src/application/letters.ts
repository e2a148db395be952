import type { Letter } from '@jisr/letters';
import type { LiveKey } from '@jisr/security';

/** Collection of the register of letters: each has its number as soon as it is due, and its one form once it is printed. */
export const letters = 'letters';

export type LetterKind = Letter['kind'];

/** Kinds of letters of which the request may come without words. */
export const maySayNothing = (kind: LetterKind): boolean => kind === 'reminder';

/** Where the words of a letter are kept: with whom its request was taken. */
export type TextKeeper = 'mediation' | 'housing-projects';

/** What a letter is to say, as its case's events tell. */
export interface DueLetter {
  readonly kind: LetterKind;
  readonly from: string;
  readonly to: string;
  /** The event that it puts into words, and the request that led to it. */
  readonly about: string;
  readonly requestId: string;
  readonly keeper: TextKeeper;
  /** Civil day. */
  readonly writtenOn: string;
  readonly language?: 'ar' | 'fr' | 'zgh' | 'en';
  readonly dueOn?: string;
}

export interface RegisteredLetter extends DueLetter {
  /** The item as which it passes; see `letterItem`. */
  readonly _id: string;
  readonly caseId: string;
  readonly year: number;
  /** `IMR/2026/000123` */
  readonly number: string;
  /** When it happened that is put into words (RFC 3339). */
  readonly time: string;
  readonly status: 'waiting' | 'printed';
  readonly nextAttemptAt: Date;
  readonly attempts: number;
  readonly claim?: string;
  /** The PDF, sealed under the letter's own key, once it is printed. */
  readonly pdf?: { readonly key: LiveKey; readonly sealed: string };
}
