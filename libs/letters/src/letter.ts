import type { LocalDate } from '@jisr/calendar';
import type { FrameLanguage, Language } from './language.ts';

export type LetterKind = 'request' | 'reply' | 'reminder' | 'recommendation';

/** What is said in the letter's two languages. */
export type Bilingual = Readonly<Record<FrameLanguage, string>>;

export type Names = Readonly<Record<Language, string>>;

/** An institution, and within it the entity that writes or is written to. */
export interface Party {
  readonly institution: Names;
  readonly entity?: Names;
}

/** A formal letter from one institution to another about one case. Every text is data: none is read as markup. */
export interface Letter {
  readonly kind: LetterKind;
  /** As in the sender's register, such as `IMR/2026/000123`. */
  readonly number: string;
  /** The year of the register that the number belongs to. */
  readonly year: number;
  /** The civil day of the letter, which is also the document's date. */
  readonly date: LocalDate;
  readonly from: Party;
  readonly to: Party;
  readonly case: {
    readonly receiptNumber: string;
    /** The case's reference at the addressee. */
    readonly reference?: string;
  };
  readonly subject: Bilingual;
  readonly legalBasis: readonly Bilingual[];
  /** The last day for what the letter asks or announces. */
  readonly dueOn?: LocalDate;
  /** What the officer wrote; a blank line parts paragraphs. Printed as written, in the direction of its language. */
  readonly body: { readonly text: string; readonly language: Language };
  readonly signatory: { readonly title: Bilingual; readonly name?: Bilingual };
  /** How the letter is proved genuine: what to do, and the digest or code to do it with. */
  readonly verification?: { readonly note: Bilingual; readonly code: string };
}
