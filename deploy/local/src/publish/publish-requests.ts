import { setTimeout as pause } from 'node:timers/promises';
import type { CloudEvent } from '@jisr/contracts';
import type { Kafka } from 'kafkajs';
import { batches } from './batches.ts';
import { kafkaOf, type Connection } from './connection.ts';
import { InboundWriter } from './inbound-writer.ts';
import { leftToRead } from './readers.ts';
import { RejectedTopic } from './rejected-topic.ts';
import type { Rejection } from './rejection.ts';
import { SentRanges } from './sent-ranges.ts';
import type { Summary } from './summary.ts';

const limit = { many: 500, size: 512 * 1024 };

/** A rejection leaves its service's outbox a moment after the offset has moved; this long without one means there are no more. */
const quietMs = 2_000;

export interface Publication {
  readonly institution: string;
  readonly connection: Connection;
  /** Who may see how far the services have read; without one nobody waits for them. */
  readonly observer?: Connection | undefined;
  readonly onSent?: (sent: number) => void;
  readonly onRead?: (left: number) => void;
}

/**
 * Publishes requests with an institution's own credentials, waits until the services have read them and tells what came back.
 *
 * Guarantees: in the given order per subject, one send in flight; each rejection in the answer is of a record that was sent here.
 */
export async function publishRequests(
  events: AsyncIterable<CloudEvent>,
  publication: Publication,
): Promise<{ summary: Omit<Summary, 'invalid'>; rejections: Rejection[] }> {
  const kafka = kafkaOf(publication.connection, 'jisr-publish');
  const followed = await RejectedTopic.open(kafka, publication.institution);
  try {
    const { sent, ranges, seconds } = await send(kafka, events, publication);
    await settle(publication, ranges, followed);
    const rejections = followed.rejections.filter(({ original }) =>
      ranges.holds(original.partition, BigInt(original.offset)),
    );
    const rejected = rejections.length;
    const accepted = publication.observer && { accepted: sent - rejected };
    return { summary: { sent, ...accepted, rejected, seconds, rate: seconds > 0 ? sent / seconds : 0 }, rejections };
  } finally {
    await followed.close();
  }
}

async function send(kafka: Kafka, events: AsyncIterable<CloudEvent>, { institution, onSent }: Publication) {
  const writer = await InboundWriter.open(kafka, institution);
  const ranges = new SentRanges();
  const start = performance.now();
  let sent = 0;
  try {
    for await (const batch of batches(events, limit, (event) => Buffer.byteLength(JSON.stringify(event)))) {
      await writer.write(batch, ranges);
      sent += batch.length;
      onSent?.(sent);
    }
  } finally {
    await writer.close();
  }
  return { sent, ranges, seconds: (performance.now() - start) / 1000 };
}

async function settle({ institution, observer, onRead }: Publication, ranges: SentRanges, followed: RejectedTopic) {
  if (observer === undefined) return;
  const admin = kafkaOf(observer, 'jisr-publish').admin();
  await admin.connect();
  try {
    for (let left = Infinity; left > 0;) {
      left = await leftToRead(admin, institution, ranges.ends());
      onRead?.(left);
      if (left > 0) await pause(250);
    }
    for (const since = Date.now(); Math.min(followed.quietFor(), Date.now() - since) < quietMs;) await pause(100);
  } finally {
    await admin.disconnect();
  }
}
