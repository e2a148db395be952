import type { OutgoingRecord } from '../log/kafka-log.ts';
import type { HybridClock } from './hybrid-clock.ts';
import type { OutboxDocument } from './outbox-document.ts';

/** Well below MongoDB's 16 MiB document limit, so that headers and keys of so many messages fit beside the values. */
const maxValueBytes = 4 * 1024 * 1024;
const maxMessages = 5_000;

/** One document a transaction; more only when the messages would not fit one. Their ids rise, the first is `firstId`. */
export function toOutboxDocuments(
  records: readonly OutgoingRecord[],
  firstId: string,
  clock: HybridClock,
): OutboxDocument[] {
  const documents: OutboxDocument[] = [];
  let messages: OutgoingRecord[] = [];
  let bytes = 0;
  const close = () => {
    if (messages.length > 0) documents.push({ _id: documents.length === 0 ? firstId : clock.tick(), messages });
    [messages, bytes] = [[], 0];
  };
  for (const record of records) {
    if (messages.length === maxMessages || bytes + record.value.length > maxValueBytes) close();
    messages.push(record);
    bytes += record.value.length;
  }
  close();
  return documents;
}
