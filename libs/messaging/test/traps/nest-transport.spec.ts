import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { encodeUnchecked, inboundTopicOf, loadInstitutions, rejectedTopicOf, type CloudEvent } from '@jisr/contracts';
import { awaitUntil } from '@jisr/testing';
import { Logger } from '@nestjs/common';
import { ServerKafka } from '@nestjs/microservices';
import { KafkaBatchStrategy, kafkaConfig, type EngineOptions } from '../../src/index.ts';
import { eventOf, ids, notesOf, Stand, untilNoted, writeNote } from '../bench-stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.open();
}, 120_000);
afterEach(() => stand.clear());
afterAll(() => stand.close());

const unknown = 'ma.jisr.intake.nobody-knows-this.v1';
const group = () => `test-${randomUUID()}`;
const groupsLike = async (name: string) => {
  const { groups } = await stand.ask((admin) => admin.listGroups());
  return groups.map(({ groupId }) => groupId).filter((id) => id.startsWith(name));
};
const sent = async (topic: string, event: CloudEvent) => {
  const producer = stand.kafka().producer();
  await producer.connect();
  await producer.send({ topic, messages: [encodeUnchecked(event)] });
  await producer.disconnect();
};
const listening = (server: { listen(callback: (error?: unknown) => void): unknown }) =>
  new Promise<void>((resolve, reject) => {
    server.listen((error) => (error ? reject(error as Error) : resolve()));
  });

describe("Nest's own Kafka transport", () => {
  it('joins another group than it was told, and commits what nobody handles after a line in the log', async () => {
    const [groupId, topic] = [group(), await stand.topic()];
    const logged: unknown[] = [];
    Logger.overrideLogger({ log: () => undefined, warn: () => undefined, error: (line: unknown) => logged.push(line) });
    const handled = jest.fn(() => Promise.resolve());
    const server = new ServerKafka({
      client: kafkaConfig(stand.connection('nest')),
      consumer: { groupId, maxWaitTimeInMs: 50 },
      subscribe: { fromBeginning: true },
      deserializer: {
        deserialize: ({ headers }: { headers: Record<string, string> }) => ({
          pattern: headers['ce_type'],
          data: null,
        }),
      },
    });
    server.addHandler(topic, handled, true);
    await sent(topic, { ...eventOf(randomUUID(), 1), type: unknown });
    await listening(server);
    const committed = () => stand.ask((admin) => admin.fetchOffsets({ groupId: `${groupId}-server`, topics: [topic] }));
    await awaitUntil(async () => (await committed())[0]?.partitions[0]?.offset === '1');
    expect(await groupsLike(groupId)).toEqual([`${groupId}-server`]);
    expect(handled).not.toHaveBeenCalled();
    expect(logged.join()).toContain(unknown);
    await server.close();
    Logger.overrideLogger(['fatal', 'error', 'warn', 'log']);
  });
});

describe('our transport', () => {
  const listeningEngine = async (topic: string, more: Partial<EngineOptions> = {}) => {
    const engine = await stand.engine(topic, writeNote, more);
    await listening(new KafkaBatchStrategy(engine));
    return engine;
  };

  it('joins the group that it was told', async () => {
    const name = group();
    await listeningEngine(await stand.topic(), { group: name });
    await awaitUntil(async () => (await groupsLike(name)).length > 0);
    expect(await groupsLike(name)).toEqual([name]);
  });

  it('passes over a lifecycle type that its table does not name, and keeps the sequence of those that it does', async () => {
    const topic = await stand.topic();
    const [before, after] = ids(2) as [string, string];
    const engine = await listeningEngine(topic);
    await stand.write(topic, [before]);
    await sent(topic, { ...eventOf(after, 1), type: unknown });
    await stand.write(topic, [after], { firstSequence: 2 });
    await untilNoted(engine, 2);
    expect((await notesOf(engine)).map(({ subject, sequence }) => [subject, sequence])).toEqual([
      [before, 1],
      [after, 2],
    ]);
    expect(await engine.store.lot.records.countDocuments()).toBe(0);
  });

  it('sends a request of a type that nobody knows back to its institution', async () => {
    const institutions = await loadInstitutions(stand.servers.platform.institutionsDir);
    const institution = 'al-omrane';
    await listeningEngine(inboundTopicOf(institution), { institutions });
    const request = { ...eventOf(randomUUID(), 1), type: unknown, source: `/institutions/${institution}` };
    await sent(inboundTopicOf(institution), request);
    const rejected = () => stand.messagesIn(rejectedTopicOf(institution));
    await awaitUntil(async () => (await rejected()).length > 0);
    const [answer] = (await rejected()).map(({ value }) => JSON.parse(String(value)) as unknown);
    expect(answer).toMatchObject({
      requestId: request.id,
      requestType: unknown,
      violations: [{ pointer: '/type', code: 'unknown-type' }],
    });
  });
});
