import type { UnitOfWork } from '@jisr/messaging';
import { feedPart } from '../adapters/kafka/feed.part.ts';
import { feed, feedSubject, type Told } from './feed.ts';

/** Puts what an institution is told at the next place of its feed. Its feed's subject must be in the unit. */
export function tell(institution: string, shard: number, what: Told['what'], unit: UnitOfWork): void {
  const subject = feedSubject(institution, shard);
  unit.decide(feedPart, subject, { type: 'take' });
  const { last: position } = unit.state(feedPart, subject);
  const _id = `${institution}|${shard}|${String(position).padStart(12, '0')}`;
  const told: Told = { _id, institution, shard, position, at: new Date(), what };
  unit.write(feed, { insertOne: { document: { ...told, _id: _id as never } } });
}
