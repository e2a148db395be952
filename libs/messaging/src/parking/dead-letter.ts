import { deadLettersOf, type CloudEvent } from '@jisr/contracts';
import { v7 as uuid } from 'uuid';
import type { MongoUnitOfWork } from '../unit/mongo-unit-of-work.ts';
import { meters } from '../meters.ts';
import type { Failure } from './parked-documents.ts';

export interface DeadRecord {
  readonly topic: string;
  readonly partition: number;
  readonly offset: bigint;
}

/** Announces a record that was given up: where it is and why, never what it says. */
export function announceDeadLetter(
  unit: MongoUnitOfWork,
  { context, group, attempts }: { readonly context: string; readonly group: string; readonly attempts: number },
  record: DeadRecord,
  failure: Failure,
): void {
  const event: CloudEvent = {
    id: uuid(),
    source: `/jisr/${context}`,
    type: 'ma.jisr.messaging.record-deadlettered.v1',
    subject: `${record.topic}/${record.partition}/${record.offset}`,
    time: unit.now.toISOString(),
    data: {
      group,
      topic: record.topic,
      partition: record.partition,
      offset: record.offset.toString(),
      fingerprint: failure.fingerprint,
      error: { class: failure.errorClass, handler: failure.handler, frame: failure.frame },
      attempts,
    },
  };
  unit.send(event, deadLettersOf(group));
  meters.deadLetters.add(1, { group, fingerprint: failure.fingerprint });
}
