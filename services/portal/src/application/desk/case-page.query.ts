import { civilDayOf } from '@jisr/calendar';
import { ReadLog } from '@jisr/entrance';
import { MessagingEngine } from '@jisr/messaging';
import type { CasePage, DeskEntry, TimelineEntry } from '@jisr/portal-api';
import { Inject, Injectable } from '@nestjs/common';
import { ActStore } from '../../adapters/mongo/act-store.ts';
import { OperationStore } from '../../adapters/mongo/operation-store.ts';
import { PresenceStore } from '../../adapters/mongo/presence-store.ts';
import { CasePartsReader } from './case-parts.ts';
import { signed } from './desk-notes.ts';
import { DeskCases } from './desk-cases.ts';
import { onBehalfOf, type DeskReader } from './reader.ts';

/** All that a desk shows of one case. The read is noted, here and by each service that gives a part. */
@Injectable()
export class CasePageQuery {
  constructor(
    private readonly cases: DeskCases,
    private readonly parts: CasePartsReader,
    private readonly operations: OperationStore,
    private readonly acts: ActStore,
    private readonly presences: PresenceStore,
    private readonly log: ReadLog,
    @Inject(MessagingEngine) private readonly engine: MessagingEngine,
  ) {}

  /** Throws 404 where the case is not on the reader's desk. */
  async of(reader: DeskReader, caseId: string): Promise<CasePage> {
    const { person, institution } = reader;
    const { view, timeline } = await this.cases.open(reader, caseId);
    await this.log.note({ institution: institution.id, subject: person.id }, { what: 'case' }, caseId);
    const code = view.operation?.code ?? '';
    const [parts, names, colleagues, presence, entries] = await Promise.all([
      this.parts.of(caseId, onBehalfOf(reader)),
      this.operations.namesOf([code]),
      this.acts.namesOn(caseId, institution.id),
      this.presences.on(caseId, institution.id, person.id),
      Promise.all(timeline.map((entry) => this.worded(caseId, entry, reader))),
    ]);
    const { filing, notes, ...rest } = parts;
    const operationNames = names.get(code);
    return {
      view,
      ...rest,
      notes: notes.map((note) => signed(note, colleagues, reader)),
      ...(filing && { filing }),
      ...(operationNames && { operationNames }),
      timeline: entries.map((entry) => named(entry, colleagues)),
      presence,
      today: civilDayOf(this.engine.store.caseTime.now().toISOString()),
    };
  }

  private async worded(caseId: string, entry: TimelineEntry, reader: DeskReader): Promise<DeskEntry> {
    const words = await this.parts.wordsOf(caseId, entry, onBehalfOf(reader));
    return words ? { ...entry, words } : entry;
  }
}

function named(entry: DeskEntry, colleagues: ReadonlyMap<string, string>): DeskEntry {
  const colleague = colleagues.get(entry.causedBy ?? '');
  return colleague === undefined ? entry : { ...entry, colleague };
}
