import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inboundTopicOf, services, topics } from '@jisr/contracts';
import { startTraceCollector, type CollectedSpan, type TraceCollector } from '@jisr/observability/testing';
import { awaitUntil, complaint, FollowedTopic, reply, startPlatform, toMessage, type Platform } from '@jisr/testing';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaughtMail } from '../src/mailbox/mail-catcher.ts';
import { kafkaOf } from '../src/publish/connection.ts';
import { sampleOf } from './prometheus-page.ts';

const operator = 'al-omrane';
const ombudsman = 'imr';
const reference = 'SR-observed';

/** A person who exists nowhere else, so that whatever says one of these words speaks of this person. */
const planted = {
  name: 'Zoulikha Tamazirt',
  nationalId: 'QX918273',
  email: 'zoulikha.tamazirt@example.ma',
  phone: '+212612345987',
  address: '17 Derb Zaytouna, Errachidia',
};
const description = 'Voisine de Ghizlane Ouhmouch, je loge chez ma soeur depuis mars.';
const answer = 'Madame Tamazirt, vos clefs vous attendent au guichet.';
const secrets = [...Object.values(planted), description, answer, 'Tamazirt', 'Ghizlane'];

const steps = {
  complaint: { traceId: '5b8aa5a2d2c872e8321cf37308d69df2', spanId: '051581bf3cb55c13' },
  reply: { traceId: '9d1c34a0bd32c1e5f2a64b4a8e0d7c61', spanId: '7a085853722dc6d2' },
};

describe('one complaint and its reply, on their way through the platform', () => {
  const before = { ...process.env };
  let collector: TraceCollector;
  let platform: Platform;
  let pages: Map<string, string>;

  beforeAll(async () => {
    collector = await startTraceCollector();
    process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] = collector.url;
    process.env['OTEL_BSP_SCHEDULE_DELAY'] = '200';
    platform = await startPlatform();
    const about = { complainant: planted, description };
    await send({ ...complaint(operator, reference, about), ...traced(steps.complaint) });
    await mailAbout('est en traitement');
    const data = { outcome: 'granted', text: answer, language: 'fr' };
    await send({ ...reply(operator, reference), ...traced(steps.reply), data });
    await mailAbout('est clos');
    await takenUpByTheMediator();
    pages = new Map(await Promise.all(services.map(async (name) => [name, await metricsOf(name)] as const)));
  }, 300_000);

  afterAll(async () => {
    await platform.stop();
    await collector.stop();
    process.env = before;
  });

  const metricsOf = async (service: string) => (await fetch(`${platform.urlOf(service)}/metrics`)).text();
  const mailsOf = async (to: string) => {
    const answered = await fetch(`${platform.mailboxUrl}/messages?to=${encodeURIComponent(to)}`);
    return ((await answered.json()) as { messages: CaughtMail[] }).messages;
  };

  const mailAbout = (what: string) =>
    awaitUntil(async () => (await mailsOf(planted.email)).some(({ subject }) => subject.includes(what)));

  /** Mediation says nothing of a case that never reaches the Médiateur. */
  async function takenUpByTheMediator(): Promise<void> {
    const filed = complaint(ombudsman, reference);
    await send(filed, ombudsman);
    await send({ ...filed, id: randomUUID(), type: 'ma.jisr.mediation.instruction-submitted.v1', data: {} }, ombudsman);
    await awaitUntil(async () => sampleOf(await metricsOf('mediation'), 'messaging_client_sent_messages_total') > 0);
  }

  async function send(event: Parameters<typeof toMessage>[0], by = operator): Promise<void> {
    const producer = kafkaOf(platform.connectionOf(by), 'jisr-observed').producer();
    await producer.connect();
    await producer.send({ topic: inboundTopicOf(by), messages: [toMessage(event)], acks: -1 });
    await producer.disconnect();
  }

  it.each(['complaint', 'reply'] as const)(
    'is one connected trace from the sender of the %s through every service',
    async (step) => {
      const { traceId, spanId } = steps[step];
      const ofTrace = () => collector.spans().filter((span) => span.traceId === traceId);
      await awaitUntil(
        () => orphansOf(ofTrace(), spanId).length === 0 && servicesOf(ofTrace()).length === services.length,
      );
      expect(servicesOf(ofTrace())).toEqual([...services].sort());
      expect(orphansOf(ofTrace(), spanId)).toEqual([]);
    },
    60_000,
  );

  it.each(services)('moves the counters of %s', (service) => {
    const page = pages.get(service) ?? '';
    const consumed = 'messaging_client_consumed_messages_total';
    // The portal publishes nothing: it shows what the others did.
    for (const counter of service === 'portal' ? [consumed] : [consumed, 'messaging_client_sent_messages_total'])
      expect([counter, sampleOf(page, counter) > 0]).toEqual([counter, true]);
    for (const gauge of ['messaging_kafka_consumer_lag', 'jisr_outbox_depth', 'jisr_outbox_age', 'jisr_parking_keys'])
      expect(page).toContain(`${gauge}{`);
  });

  it('leaves nothing of the person in a log, a span, a metric or on a topic of the platform', async () => {
    const folder = join(platform.options.folder, 'logs');
    const logs = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const said = await Promise.all([
      everythingOn('reporting', topics.lifecycle.name, 'jisr.reporting.v1.observed'),
      everythingOn('analyst', topics.caseFacts.name, 'analyst.observed'),
    ]);
    const seen = [...logs, collector.raw(), ...pages.values(), ...said].join('\n');
    expect(seen).toContain(steps.complaint.traceId);
    expect(secrets.filter((secret) => seen.includes(secret))).toEqual([]);
  }, 60_000);

  async function everythingOn(principal: string, topic: string, group: string): Promise<string> {
    const followed = await FollowedTopic.open(kafkaOf(platform.connectionOf(principal), 'jisr-observed'), topic, group);
    await followed.until(({ records }) => records.length > 0);
    await followed.close();
    return JSON.stringify(followed.records);
  }
});

const traced = ({ traceId, spanId }: { traceId: string; spanId: string }) => ({
  traceparent: `00-${traceId}-${spanId}-01`,
});

const servicesOf = (spans: readonly CollectedSpan[]) => [...new Set(spans.map(({ service }) => service))].sort();

/** Spans whose parent is neither among them nor the sender's. */
function orphansOf(spans: readonly CollectedSpan[], sender: string): CollectedSpan[] {
  const known = new Set([sender, ...spans.map(({ spanId }) => spanId)]);
  return spans.filter(({ parentSpanId = '' }) => !known.has(parentSpanId));
}
