import { outboundTopicOf, partitionOf, type Institution } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { partiesPart } from '../adapters/kafka/parties.part.ts';
import { type CaseEvent, eventsSeenBy, isReturned, partiesOf, whomItBrings } from '@jisr/parties';
import { CaseHistories } from './case-histories.ts';
import { tell } from './feed-writer.ts';
import { caseShards, feedSubject } from './feed.ts';
import type { Entry } from './history.ts';
import { INSTITUTIONS } from './institutions.token.ts';
import { loadRegisters, registerLetterIn } from './letter-register.ts';
import { offerWhatIsIn } from './offers.ts';
import { Views } from './views.ts';
import { Webhooks } from './webhooks.ts';

/**
 * Every institution that has part in a case is told each of its events once, in order: those that came before it had part
 * too, as soon as it has. By topic, feed and webhook it is told the same.
 */
@Injectable()
export class PassOnWhenCaseMovedHandler implements Handler<CaseEvent> {
  constructor(
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
    @Inject(CaseHistories) private readonly histories: CaseHistories,
    @Inject(Views) private readonly views: Views,
    private readonly webhooks: Webhooks,
  ) {}

  async prefetch(events: readonly CaseEvent[], unit: UnitOfWork): Promise<void> {
    const shards = new Set(events.map(({ subject }) => shardOf(subject)));
    await unit.load([...shards].flatMap((shard) => [...this.institutions.keys()].map((id) => feedSubject(id, shard))));
    await loadRegisters(events, this.institutions.keys(), unit);
    const joined = events.filter((event) => partiesOf(whomItBrings(event)).length > 0);
    await this.histories.prefetch(
      joined.map(({ subject }) => subject),
      unit,
    );
  }

  handle(event: CaseEvent, unit: UnitOfWork): void {
    const { subject: caseId } = event;
    const before = unit.state(partiesPart, caseId);
    unit.decide(partiesPart, caseId, { type: 'record', brings: whomItBrings(event), returned: isReturned(event) });
    const after = unit.state(partiesPart, caseId);
    this.histories.append(event, before.events, unit);
    registerLetterIn(event, after, unit);
    for (const id of new Set([...partiesOf(before), ...partiesOf(after)])) {
      const institution = this.institutions.get(id);
      if (!institution) continue;
      const [known, seen] = [eventsSeenBy(id, before), eventsSeenBy(id, after)];
      for (const entry of this.histories.slice(caseId, known, seen, unit)) this.pass(entry, institution, unit);
    }
  }

  private pass(entry: Entry, institution: Institution, unit: UnitOfWork): void {
    const { caseId, index } = entry;
    unit.forward(this.views.show(entry, institution), outboundTopicOf(institution.id));
    tell(institution.id, shardOf(caseId), { caseId, index }, unit);
    this.webhooks.queue(institution, entry, unit);
    offerWhatIsIn(entry.event, institution.id, unit);
  }
}

const shardOf = (caseId: string) => partitionOf(caseId, caseShards);
