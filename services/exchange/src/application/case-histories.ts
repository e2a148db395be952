import type { UnitOfWork } from '@jisr/messaging';
import { eventHash, eventSecret, extend, genesis, type Hash, type ProvenEvent } from '@jisr/proof';
import { chainPart } from '../adapters/kafka/chain.part.ts';
import { entryId, history, type Entry } from './history.ts';
import type { CaseEvent } from '@jisr/parties';

/** The histories of the cases that a unit of work touches, as they will be once it has committed. */
export class CaseHistories {
  private readonly touched = new WeakMap<UnitOfWork, Map<string, Entry[]>>();

  constructor(private readonly secret: Uint8Array) {}

  /** Reads what is kept of these cases; once a batch. */
  async prefetch(caseIds: readonly string[], unit: UnitOfWork): Promise<void> {
    if (caseIds.length === 0) return;
    const found = await unit.find<Entry>(history, { caseId: { $in: [...new Set(caseIds)] } });
    for (const entry of found.sort((a, b) => a.index - b.index)) this.entriesOf(entry.caseId, unit).push(entry);
  }

  /** Chains one more event to its case and keeps it. */
  append(event: CaseEvent, index: number, unit: UnitOfWork): void {
    const { subject: caseId } = event;
    const hash = eventHash(event as unknown as ProvenEvent, eventSecret(this.secret, event.id));
    const { head: last = genesis(caseId) } = unit.state(chainPart, caseId);
    const head = extend(last as Hash, hash);
    unit.decide(chainPart, caseId, { type: 'extend', head });
    const entry: Entry = { _id: entryId(caseId, index), caseId, index, event, hash, head, recordedAt: new Date() };
    unit.write(history, { insertOne: { document: { ...entry, _id: entry._id as never } } });
    this.entriesOf(caseId, unit).push(entry);
  }

  /** Entries from an index up to another; throws when an earlier one was not prefetched. */
  slice(caseId: string, from: number, to: number, unit: UnitOfWork): readonly Entry[] {
    const entries = this.entriesOf(caseId, unit).filter(({ index }) => index >= from && index < to);
    if (entries.length !== to - from) throw new Error(`events ${from} to ${to} of ${caseId} were not prefetched`);
    return entries;
  }

  private entriesOf(caseId: string, unit: UnitOfWork): Entry[] {
    let cases = this.touched.get(unit);
    if (!cases) this.touched.set(unit, (cases = new Map<string, Entry[]>()));
    let entries = cases.get(caseId);
    if (!entries) cases.set(caseId, (entries = []));
    return entries;
  }
}
