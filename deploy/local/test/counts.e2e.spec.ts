import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inboundTopicOf, rejectedTopicOf, topics } from '@jisr/contracts';
import { complaint, FollowedTopic, reply, startPlatform, toMessage, type Platform } from '@jisr/testing';
import { expandSample, operationsPath, samplePath } from '../src/import-la311/index.ts';
import { publishRequests, type Rejection } from '../src/publish/index.ts';
import { kafkaOf } from '../src/publish/connection.ts';
import { eventsOf } from '../src/publish/lines.ts';
import { readLine } from '../src/publish/read-line.ts';
import { expectedCounts, tabulate, type ExpectedCounts } from './expected-counts.ts';
import { plantedMessages } from './planted.ts';
import { settledAnswers } from './request-answers.ts';
import { expectedKpis, statedKpis, tabulateFacts, type CaseFact, type Kpi } from './stated.ts';

const operator = 'al-omrane';
const ombudsman = 'imr';

describe('the whole platform', () => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await startPlatform();
  }, 300_000);

  afterAll(() => platform.stop());

  const kafka = (principal: string) => kafkaOf(platform.connectionOf(principal), 'jisr-e2e');
  const publish = (events: AsyncIterable<Parameters<typeof toMessage>[0]>) =>
    publishRequests(events, {
      institution: operator,
      connection: platform.connectionOf(operator),
      observer: platform.connectionOf('operator'),
    });
  const follow = <Data>(principal: string, topic: string) =>
    FollowedTopic.open<Data>(kafka(principal), topic, `${principal}.e2e`);

  describe('given the sample of real requests', () => {
    let expected: ExpectedCounts;

    beforeAll(async () => {
      expected = await expectedCounts(samplePath);
      await publish(eventsOf(operationsPath, () => undefined));
      const { summary } = await publish(sampleEvents());
      expect(summary).toMatchObject({ sent: 995, accepted: 995, rejected: 0 });
    }, 120_000);

    it('states one fact a case, as many of each kind as the file holds', async () => {
      const facts = await follow<CaseFact>('analyst', topics.caseFacts.name);
      const { Closed, Cancelled, 'Referred Out': referred } = expected.status;
      const ended = ['closed', 'withdrawn', 'returned'];
      await facts.until((seen) => {
        const latest = seen.latest();
        const done = latest.filter(({ status }) => ended.includes(status)).length;
        return latest.length === expected.received && done === Closed + Cancelled + referred;
      });
      expect(tabulateFacts(facts.latest())).toEqual(tabulate(expected.cells));
      await facts.close();
    }, 120_000);

    it.each([
      ['national', topics.kpisNational.name],
      ['regional', topics.kpisRegional.name],
    ] as const)(
      'states the %s figures that the file gives, small cells without counts',
      async (scope, topic) => {
        const wanted = expectedKpis(expected.cells, scope);
        const kpis = await follow<Kpi>('analyst', topic);
        await kpis.until((seen) => sizeOf(statedKpis(seen.latest())) === sizeOf(wanted));
        expect(statedKpis(kpis.latest())).toEqual(wanted);
        await kpis.close();
      },
      120_000,
    );
  });

  describe('given bad messages among good ones', () => {
    it('sends each bad one back with what is wrong, takes the rest, and counts every one', async () => {
      const before = await settledAnswers(platform, [operator, ombudsman]);
      const planted = plantedMessages(operator);
      const [twice, early] = [complaint(operator, 'planted-twice'), complaint(operator, 'planted-early')];
      const good = [twice, twice, reply(operator, 'planted-early'), early].map(toMessage);
      const unauthorised = reply(ombudsman, 'planted-unauthorised');
      const [atOperator, atOmbudsman] = await Promise.all([
        follow<Rejection>(operator, rejectedTopicOf(operator)),
        follow<Rejection>(ombudsman, rejectedTopicOf(ombudsman)),
      ]);
      await write(operator, [...planted.map(({ message }) => message), ...good]);
      await write(ombudsman, [toMessage(unauthorised)]);
      await atOperator.until(({ records }) => records.length >= planted.length);
      await atOmbudsman.until(({ records }) => records.length >= 1);

      expect(codesOf(atOperator)).toEqual(Object.fromEntries(planted.map(({ requestId, code }) => [requestId, code])));
      expect(codesOf(atOmbudsman)).toEqual({ [unauthorised.id]: 'unauthorised-type' });
      const sent = planted.length + good.length + 1;
      const after = await settledAnswers(platform, [operator, ombudsman]);
      expect(after).toEqual({
        received: before.received + sent,
        accepted: before.accepted + 3,
        duplicate: before.duplicate + 1,
        rejected: before.rejected + planted.length + 1,
      });
      await Promise.all([atOperator.close(), atOmbudsman.close()]);
    }, 120_000);
  });

  async function write(institution: string, messages: ReturnType<typeof toMessage>[]): Promise<void> {
    const producer = kafka(institution).producer({ allowAutoTopicCreation: false });
    await producer.connect();
    await producer.send({ topic: inboundTopicOf(institution), messages, acks: -1 });
    await producer.disconnect();
  }
});

async function* sampleEvents() {
  for await (const request of expandSample(500)) {
    const read = readLine(JSON.stringify(request));
    if ('event' in read) yield read.event;
  }
}

const codesOf = ({ records }: FollowedTopic<Rejection>) =>
  Object.fromEntries(records.map(({ data: { requestId, violations } }) => [requestId, violations[0]?.code]));

/** Grows to its end as the platform works: how many cells there are, and the sum of what they count. */
const sizeOf = (cells: Record<string, unknown>): string => {
  const counts = Object.values(cells).flatMap((cell) => (cell === 'suppressed' ? [] : Object.values(cell as object)));
  return `${Object.keys(cells).length} cells, ${counts.reduce((sum: number, count: number) => sum + count, 0)}`;
};
