import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inboundTopicOf, outboundTopicOf } from '@jisr/contracts';
import { complaint, Exchange, pythonPackage, type FollowedTopic } from '@jisr/testing';
import { CloudEvent, HTTP, Kafka } from 'cloudevents';
import { execa } from 'execa';
import { operator, ToldCase } from './case-told.ts';

describe('an official SDK, knowing nothing of this platform', () => {
  let exchange: Exchange;
  let inbound: FollowedTopic<unknown>;
  let outbound: FollowedTopic<unknown>;
  beforeAll(async () => {
    exchange = await Exchange.open('exchange');
    inbound = await exchange.follow(inboundTopicOf(operator));
    outbound = await exchange.follow(outboundTopicOf(operator));
  }, 120_000);
  afterAll(() => exchange.close());

  const requests = (count: number) =>
    Array.from({ length: count }, () => ({
      specversion: '1.0',
      datacontenttype: 'application/json',
      ...complaint(operator, `SDK-${randomUUID()}`),
    }));
  const arrived = async (ids: readonly string[]) => {
    const known = () => inbound.records.map(({ headers }) => headers['ce_id']);
    await inbound.until(() => ids.every((id) => known().includes(id)));
    return known().filter((id) => ids.includes(id ?? ''));
  };

  it('for JavaScript hands events in by HTTP in each of its modes', async () => {
    const [first, second] = requests(2).map((request) => new CloudEvent(request)) as [CloudEvent, CloudEvent];
    for (const message of [HTTP.binary(first), HTTP.structured(second)]) {
      const token = await exchange.callerOf(operator).token();
      const answer = await fetch(`${exchange.platform.urlOf('exchange')}/v1/events`, {
        method: 'POST',
        headers: { ...(message.headers as Record<string, string>), authorization: `Bearer ${token}` },
        body: message.body as string,
      });
      expect(answer.status).toBe(202);
    }
    expect(await arrived([first.id, second.id])).toHaveLength(2);
  });

  it('for JavaScript reads what is told on the topic', async () => {
    const story = await (await new ToldCase(exchange).register()).route();
    const told = () => outbound.records.filter(({ key }) => key === story.id);
    await outbound.until(() => told().length === 3);
    const events = told().map(({ key, headers, data }) =>
      Kafka.toEvent({ key, headers, value: JSON.stringify(data), body: JSON.stringify(data) } as never),
    ) as CloudEvent[];
    expect(events.map(({ subject, jisrindex }) => [subject, jisrindex])).toEqual(
      [0, 1, 2].map((at) => [story.id, `${at}`]),
    );
  });

  it('for Python hands events in by HTTP in each of its modes and in a batch, and reads the feed', async () => {
    const story = await (await new ToldCase(exchange).register()).route();
    await outbound.until(({ records }) => records.filter(({ key }) => key === story.id).length === 3);
    const events = requests(4);
    const asked = {
      url: exchange.platform.urlOf('exchange'),
      token: await exchange.callerOf(operator).token(),
      events,
    };
    const { stdout } = await execa('python3', [fileURLToPath(new URL('./python_stranger.py', import.meta.url))], {
      input: JSON.stringify(asked),
      env: { PYTHONPATH: await pythonPackage('cloudevents==1.13.0'), PYTHONDONTWRITEBYTECODE: '1' },
    });
    const { statuses, read } = JSON.parse(stdout) as { statuses: number[]; read: string[] };
    expect(statuses).toEqual([202, 202, 202]);
    expect(await arrived(events.map(({ id }) => id))).toHaveLength(4);
    const onTopic = outbound.records.filter(({ key }) => key === story.id).map(({ headers }) => headers['ce_id']);
    expect(read).toEqual(expect.arrayContaining(onTopic));
  }, 120_000);
});
