import type { LocalDate } from '@jisr/calendar';
import type { CodeLists, Institution } from '@jisr/contracts';
import type { Bilingual, Letter } from '@jisr/letters';
import { textOf } from './catalogue.ts';
import type { RegisteredLetter } from './letters.ts';
import type { CaseEvent } from '@jisr/parties';

const told = (name: 'signatory' | 'verification'): Bilingual => ({ ar: textOf(name, 'ar'), fr: textOf(name, 'fr') });

/** What a registered letter says, for the press. */
export class LetterForm {
  constructor(
    private readonly institutions: ReadonlyMap<string, Institution>,
    private readonly lists: CodeLists,
  ) {}

  /** `registered` is the first event of the case; `text` what the officer wrote, if anything. */
  of(letter: RegisteredLetter, registered: CaseEvent | undefined, text = ''): Letter {
    if (registered?.type !== 'ma.jisr.intake.complaint-registered.v1')
      throw new Error(`${letter.caseId} does not begin with its registration`);
    const { _id: code, kind, number, year, writtenOn, dueOn, language, from, to } = letter;
    const { receiptNumber, reference, category } = registered.data;
    const { ar, fr } = this.lists.labelsOf('categories', category);
    return {
      kind,
      number,
      year,
      date: writtenOn as LocalDate,
      from: { institution: this.nameOf(from) },
      to: { institution: this.nameOf(to) },
      case: { receiptNumber, reference },
      subject: { ar, fr },
      legalBasis: [],
      ...(dueOn !== undefined && { dueOn: dueOn as LocalDate }),
      body: { text, language: language ?? this.institutions.get(from)?.language ?? 'fr' },
      signatory: { title: told('signatory') },
      verification: { note: told('verification'), code },
    };
  }

  private nameOf(id: string): Institution['names'] {
    return this.institutions.get(id)?.names ?? { ar: id, fr: id, zgh: id, en: id };
  }
}
