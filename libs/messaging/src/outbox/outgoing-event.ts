import { encode, partitionOf, partitionsOf, type CloudEvent } from '@jisr/contracts';
import type { OutgoingRecord } from '../log/kafka-log.ts';

/**
 * The record that carries an event on a topic: CloudEvents binary mode, keyed by its subject, its partition fixed.
 * Throws when the data breaks the event's own schema: a writer's defect, never sent.
 */
export function toOutgoingRecord(event: CloudEvent, topic: string): OutgoingRecord {
  const { key, headers, value } = encode(event);
  return { topic, partition: partitionOf(key, partitionsOf(topic)), key, headers, value };
}
