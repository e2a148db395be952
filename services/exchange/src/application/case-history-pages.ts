import { civilDayOf } from '@jisr/calendar';
import type { Institution, Language } from '@jisr/contracts';
import { historyPage, LetterPress, type History } from '@jisr/letters';
import { inMemory, type EvidenceParts } from '@jisr/proof';
import { Inject, Injectable } from '@nestjs/common';
import { textOf } from './catalogue.ts';
import type { Entry } from './history.ts';
import { Views } from './views.ts';

/** The case's history for people, in their language: as a page and as a print. */
@Injectable()
export class CaseHistoryPages {
  constructor(
    @Inject(LetterPress) private readonly press: LetterPress,
    @Inject(Views) private readonly views: Views,
  ) {}

  async of(
    entries: readonly Entry[],
    institution: Institution,
    language: Language,
    generatedAt: string,
  ): Promise<EvidenceParts['history']> {
    const history: History = {
      language,
      direction: language === 'ar' ? 'rtl' : 'ltr',
      title: textOf('history.title', language),
      receiptNumber: receiptNumberIn(entries),
      drawnUpOn: civilDayOf(generatedAt),
      rows: entries.map((entry) => this.rowOf(entry, institution, language)),
      notes: [textOf('history.note', language)],
    };
    return { page: inMemory(historyPage(history)), print: inMemory(await this.press.printHistory(history)) };
  }

  private rowOf(entry: Entry, institution: Institution, language: Language): History['rows'][number] {
    const { event, index, hash } = entry;
    const seen = this.views.record(entry, institution).shown !== undefined;
    const [, , context, name] = event.type.split('.');
    const title = textOf(seen ? `history.${context}.${name}` : 'history.withheld', language);
    return { day: civilDayOf(event.time), title, text: `${index + 1}. ${hash.slice(0, 16)}` };
  }
}

function receiptNumberIn([first]: readonly Entry[]): string {
  return first?.event.type === 'ma.jisr.intake.complaint-registered.v1' ? first.event.data.receiptNumber : '';
}
