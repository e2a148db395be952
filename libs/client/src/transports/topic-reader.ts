import { decode, outboundTopicOf, rejectedTopicOf } from '@jisr/contracts';
import type { Consumer, EachBatchPayload, IHeaders, Kafka, KafkaMessage } from 'kafkajs';
import { readable } from '../events/read.ts';
import { TopicPlaces } from './topic-places.ts';
import type { Page } from './transport.ts';

const heartbeatMs = 3_000;
/** How long the broker waits for a reader that was killed before it lets its successor in. */
const sessionTimeout = 10_000;

/**
 * Reads what an institution is told from its two topics, from a place that is the reader's own and not Kafka's.
 *
 * Danger: two readers of one group share the partitions, and each of them needs to know where the other was; so one at a time.
 */
export class TopicReader {
  private readonly consumer: Consumer;

  constructor(
    kafka: Kafka,
    group: string,
    private readonly institution: string,
  ) {
    const restartOnFailure = () => Promise.resolve(true);
    const retry = { initialRetryTime: 200, maxRetryTime: 10_000, restartOnFailure };
    this.consumer = kafka.consumer({
      groupId: group,
      allowAutoTopicCreation: false,
      maxWaitTimeInMs: 500,
      sessionTimeout,
      retry,
    });
  }

  async read(after: string | undefined, take: (page: Page) => Promise<void>, signal: AbortSignal): Promise<void> {
    const end = new AbortController();
    const over = AbortSignal.any([signal, end.signal]);
    try {
      await this.follow(TopicPlaces.from(after), take, over, (failure) => end.abort(failure));
      await aborted(over);
    } finally {
      await this.consumer.disconnect();
    }
    if (end.signal.aborted) throw end.signal.reason;
  }

  private async follow(
    from: TopicPlaces,
    take: (page: Page) => Promise<void>,
    over: AbortSignal,
    fail: (failure: unknown) => void,
  ): Promise<void> {
    let places = from;
    const { consumer, institution } = this;
    consumer.on(consumer.events.GROUP_JOIN, ({ payload: { memberAssignment } }) =>
      this.place(memberAssignment, places),
    );
    consumer.on(consumer.events.CRASH, ({ payload: { restart, error } }) => void (restart || fail(error)));
    await consumer.connect();
    await consumer.subscribe({
      topics: [outboundTopicOf(institution), rejectedTopicOf(institution)],
      fromBeginning: true,
    });
    await consumer.run({
      autoCommit: false,
      eachBatch: async (payload) => {
        const { topic, partition, messages, lastOffset } = pageOf(payload);
        if (over.aborted || payload.isStale() || messages.length === 0) return;
        const next = places.after(topic, partition, lastOffset);
        try {
          await whileAlive(payload, () => take({ events: readable(messages.map(read)), next: next.toString() }));
          places = next;
        } catch (failure) {
          fail(failure);
        }
      },
    });
  }

  private place(assignment: Readonly<Record<string, readonly number[]>>, places: TopicPlaces): void {
    for (const [topic, partitions] of Object.entries(assignment))
      for (const partition of partitions)
        this.consumer.seek({ topic, partition, offset: places.offsetOf(topic, partition) });
  }
}

const pageOf = ({ batch }: EachBatchPayload) => ({
  topic: batch.topic,
  partition: batch.partition,
  messages: batch.messages,
  lastOffset: batch.lastOffset(),
});

/** However long a page takes, the broker sees that its reader lives. */
async function whileAlive({ heartbeat }: EachBatchPayload, work: () => Promise<void>): Promise<void> {
  const beat = setInterval(() => void heartbeat().catch(() => undefined), heartbeatMs);
  try {
    await work();
  } finally {
    clearInterval(beat);
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

const read = ({ key, value, headers = {} }: KafkaMessage) => decode({ key, value, headers: textsOf(headers) });

/** A header that was sent twice counts once: the last stands. */
function textsOf(headers: IHeaders): Record<string, Buffer> {
  const texts: Record<string, Buffer> = {};
  for (const [name, value] of Object.entries(headers)) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined) texts[name] = Buffer.from(last as Buffer);
  }
  return texts;
}
