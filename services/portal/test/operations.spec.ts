import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { topics } from '@jisr/contracts';
import { kafkaOf } from '@jisr/local';
import type { ConsumersView, FailedKeyView, FailuresView } from '@jisr/portal-api';
import { awaitUntil, Exchange } from '@jisr/testing';
import { Browser } from './browser.ts';

let exchange: Exchange;
let operator: Browser;
beforeAll(async () => {
  exchange = await Exchange.open('portal');
  operator = new Browser(`http://localhost:${new URL(exchange.platform.urlOf('portal')).port}`);
  await operator.signIn('demo-operator');
  const producer = kafkaOf(exchange.platform.connectionOf('admin'), 'operations-spec').producer();
  await producer.connect();
  await producer.send({
    topic: topics.lifecycle.name,
    messages: [{ partition: 0, key: 'odd', value: '{"name":"Fatima Zahra"}', headers: { ce_id: 'planted' } }],
  });
  await producer.disconnect();
  await awaitUntil(async () => (await failures()).groups.length === 1, 30_000);
}, 180_000);
afterAll(() => exchange.close());

const read = async <View>(path: string) => JSON.parse((await operator.send(path)).text) as View;
const failures = () => read<FailuresView>('/api/operations-console/failures');

describe('the operators’ console', () => {
  it('shows every consumer with its state, and which give no answer', async () => {
    const { consumers } = await read<ConsumersView>('/api/operations-console/consumers');

    expect(consumers.map(({ service }) => service)).toContain('reporting');
    expect(consumers.find(({ service }) => service === 'portal')).toMatchObject({ state: 'up', lag: 0, dead: 1 });
    expect(consumers.find(({ service }) => service === 'intake')).toMatchObject({ state: 'unreachable' });
  });

  it('shows what failed by cause, with where the record lies and nothing of what it says', async () => {
    const { groups, silent } = await failures();
    const [group] = groups;

    expect(group).toMatchObject({ service: 'portal', errorClass: 'UnreadableRecordError', dead: 1, retrying: 0 });
    expect(silent).toContain('intake');
    const keys = await operator.send(`/api/operations-console/failures/portal/${group?.fingerprint ?? ''}`);
    const [key] = JSON.parse(keys.text) as FailedKeyView[];
    expect(key?.record).toMatchObject({ topic: topics.lifecycle.name, fields: { '/name': 'string' } });
    expect(keys.text).not.toContain('Fatima');
  });

  it('tries again what is asked for, and discards with a reason; both are kept with the person', async () => {
    const fingerprint = (await failures()).groups[0]?.fingerprint ?? '';
    const [key] = await read<FailedKeyView[]>(`/api/operations-console/failures/portal/${fingerprint}`);

    const retried = await operator.post('/api/operations-console/failures/portal/retry', { fingerprint });
    expect([retried.status, JSON.parse(retried.text)]).toEqual([200, { retried: 1 }]);
    const discard = (reason: string) =>
      operator.post('/api/operations-console/failures/portal/discard', { key: key?.id, reason });
    expect((await discard('no')).status).toBe(400);
    await awaitUntil(async () => (await discard('planted by a test')).status === 204, 60_000);

    const { groups, acts } = await failures();
    expect(groups).toEqual([]);
    expect(acts.map(({ act, person, reason }) => [act, person, reason])).toEqual([
      ['discarded', 'demo-operator', 'planted by a test'],
      ['retried', 'demo-operator', undefined],
    ]);
  });

  it('holds a consumer back and lets it go on, each with a reason, and shows that it is held', async () => {
    const hold = (act: string, reason: string) =>
      operator.post(`/api/operations-console/consumers/portal/${act}`, { reason });
    const state = async () =>
      (await read<ConsumersView>('/api/operations-console/consumers')).consumers.find(
        ({ service }) => service === 'portal',
      )?.state;

    expect((await hold('pause', '')).status).toBe(400);
    expect((await hold('stop', 'no such act')).status).toBe(400);
    expect((await hold('pause', 'the registry is being repaired')).status).toBe(204);
    expect((await hold('pause', 'again')).status).toBe(409);
    expect(await state()).toBe('paused');
    expect((await hold('resume', 'repaired')).status).toBe(204);
    expect(await state()).toBe('up');
    expect((await failures()).acts.slice(0, 2)).toMatchObject([
      { act: 'resumed', person: 'demo-operator', reason: 'repaired' },
      { act: 'paused', person: 'demo-operator', reason: 'the registry is being repaired' },
    ]);
  });
});
