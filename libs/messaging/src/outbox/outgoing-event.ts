import {
  encode,
  encodeUnchecked,
  partitionOf,
  partitionsOf,
  type CloudEvent,
  type EncodedRecord,
} from '@jisr/contracts';
import type { OutgoingRecord } from '../log/kafka-log.ts';

/**
 * The record that carries an event on a topic: CloudEvents binary mode, keyed by its subject, its partition fixed.
 * Throws when the data breaks the event's own schema: a writer's defect, never sent.
 */
export const toOutgoingRecord = (event: CloudEvent, topic: string): OutgoingRecord => placed(encode(event), topic);

/** The same for what somebody else has stated, and may have been shortened since: its schema was its writer's to keep. */
export const toForwardedRecord = (event: CloudEvent, topic: string): OutgoingRecord =>
  placed(encodeUnchecked(event), topic);

const placed = ({ key, headers, value }: EncodedRecord, topic: string): OutgoingRecord => ({
  topic,
  partition: partitionOf(key, partitionsOf(topic)),
  key,
  headers,
  value,
});
