import { dateOf, type Document, type Labelled } from './document.ts';
import { directionOf, type Direction, type FrameLanguage, type Language } from './language.ts';
import type { Bilingual, Letter, Party } from './letter.ts';
import { dayInWords, say } from './phrases.ts';
import { leftToRight, paragraphsOf, withPlainTexts } from './plain-text.ts';

export interface LetterSheet {
  readonly template: 'letter';
  readonly document: Document;
  readonly number: string;
  /** The sender's names, the institution's first and then the entity's. */
  readonly letterhead: Readonly<Record<'ar' | 'zgh' | 'fr', readonly string[]>>;
  readonly versions: readonly LetterVersion[];
}

/** The whole letter in one language of the frame. */
export interface LetterVersion {
  readonly language: FrameLanguage;
  readonly direction: Direction;
  readonly kind: string;
  readonly number: string;
  readonly dated: string;
  readonly particulars: readonly Labelled[];
  readonly salutation: string;
  readonly opening: string;
  readonly body: {
    readonly language: Language;
    readonly direction: Direction;
    /** Says in which language the body is when it is not the frame's. */
    readonly introduction?: string;
    readonly paragraphs: readonly (readonly string[])[];
  };
  readonly closing: string;
  readonly signatory: readonly string[];
  readonly verification?: { readonly title: string; readonly note: string; readonly code: string };
}

/** The letter in words: the Arabic version first, then the French one. */
export function sheetOfLetter(written: Letter): LetterSheet {
  const letter = withPlainTexts(written);
  const {
    kind,
    number,
    from: { institution },
  } = letter;
  return {
    template: 'letter',
    document: {
      title: `${say('kind', 'ar', { kind })} ${number} – ${say('kind', 'fr', { kind })} ${number}`,
      author: `${institution.ar} – ${institution.fr}`,
      language: 'ar',
      date: dateOf(letter.date),
    },
    number: leftToRight(number),
    letterhead: { ar: namesOf(letter, 'ar'), zgh: namesOf(letter, 'zgh'), fr: namesOf(letter, 'fr') },
    versions: [versionOf(letter, 'ar'), versionOf(letter, 'fr')],
  };
}

function versionOf(letter: Letter, language: FrameLanguage): LetterVersion {
  const { kind, date, year, signatory, verification } = letter;
  return {
    language,
    direction: directionOf(language),
    kind: say('kind', language, { kind }),
    number: say('number', language, { number: leftToRight(letter.number), year: String(year) }),
    dated: say('dated', language, { day: dayInWords(date, language) }),
    particulars: particularsOf(letter, language),
    salutation: say('salutation', language),
    opening: say('opening', language, { kind }),
    body: bodyOf(letter, language),
    closing: say('closing', language),
    signatory: [signatory.title, signatory.name].flatMap((text) => text?.[language] ?? []),
    ...(verification && { verification: verificationOf(verification, language) }),
  };
}

function particularsOf(letter: Letter, language: FrameLanguage): readonly Labelled[] {
  const { legalBasis, dueOn, kind } = letter;
  const all: Record<string, readonly string[]> = {
    from: [partyOf(letter.from, language)],
    to: [partyOf(letter.to, language)],
    subject: [letter.subject[language]],
    case: [caseOf(letter, language)],
    'legal-basis': legalBasis.map((basis) => basis[language]),
    due: dueOn ? [say('due.by', language, { kind, day: dayInWords(dueOn, language) })] : [],
  };
  return Object.entries(all)
    .filter(([, lines]) => lines.length > 0)
    .map(([key, lines]) => ({ label: say(key, language), lines }));
}

const namesOf = ({ from: { institution, entity } }: Letter, language: Language) =>
  [institution, entity].flatMap((names) => names?.[language] ?? []);

const partyOf = ({ institution, entity }: Party, language: FrameLanguage) =>
  entity
    ? say('party', language, { institution: institution[language], entity: entity[language] })
    : institution[language];

function caseOf({ case: { receiptNumber, reference } }: Letter, language: FrameLanguage): string {
  const receipt = { receiptNumber: leftToRight(receiptNumber) };
  return reference
    ? say('case.receipt-and-reference', language, { ...receipt, reference: leftToRight(reference) })
    : say('case.receipt', language, receipt);
}

const bodyOf = ({ body }: Letter, language: FrameLanguage): LetterVersion['body'] => ({
  language: body.language,
  direction: directionOf(body.language),
  ...(body.language !== language && { introduction: say('written-in', language, { language: body.language }) }),
  paragraphs: paragraphsOf(body.text),
});

const verificationOf = ({ note, code }: { note: Bilingual; code: string }, language: FrameLanguage) => ({
  title: say('verification', language),
  note: note[language],
  code: leftToRight(code),
});
