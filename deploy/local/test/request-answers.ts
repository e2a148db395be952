import { inboundTopicOf, services } from '@jisr/contracts';
import { awaitUntil } from '@jisr/testing';
import { kafkaOf, type Connection } from '../src/publish/connection.ts';
import { sampleOf } from './prometheus-page.ts';

/** What the log holds, by the broker's account, and what the services answered, by their own counters. */
export interface Answers {
  readonly received: number;
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
}

interface Observed {
  connectionOf(principal: string): Connection;
  urlOf(service: string): string;
}

const kinds = ['accepted', 'duplicate', 'rejected'] as const;

/** Reads both, again and again, until every request on the log has its answer. */
export async function settledAnswers(platform: Observed, institutions: readonly string[]): Promise<Answers> {
  let answers: Answers = { received: 0, accepted: 0, duplicate: 0, rejected: 0 };
  await awaitUntil(async () => {
    answers = { received: await recordsOf(platform, institutions), ...(await countersOf(platform)) };
    return answers.received <= kinds.reduce((sum, kind) => sum + answers[kind], 0);
  });
  return answers;
}

async function recordsOf(platform: Observed, institutions: readonly string[]): Promise<number> {
  const counts = await Promise.all(
    institutions.map(async (institution) => {
      const admin = kafkaOf(platform.connectionOf(institution), 'jisr-e2e').admin();
      await admin.connect();
      const offsets = await admin.fetchTopicOffsets(inboundTopicOf(institution)).finally(() => admin.disconnect());
      return offsets.reduce((sum, { high }) => sum + Number(high), 0);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function countersOf(platform: Observed): Promise<Omit<Answers, 'received'>> {
  const pages = await Promise.all(
    services.map(async (name) => (await fetch(`${platform.urlOf(name)}/metrics`)).text()),
  );
  const count = (kind: string) => sampleOf(pages.join('\n'), 'jisr_inbound_requests_total', `answer="${kind}"`);
  return { accepted: count('accepted'), duplicate: count('duplicate'), rejected: count('rejected') };
}
