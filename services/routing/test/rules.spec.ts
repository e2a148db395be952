import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintIdOf, topics } from '@jisr/contracts';
import type { Rule } from '@jisr/reference';
import { ServiceTokens } from '@jisr/security';
import { Exchange, type FollowedTopic } from '@jisr/testing';

const account = 'account-17';

describe('the rules of a running platform', () => {
  let exchange: Exchange;
  let published: FollowedTopic<Rule & { by: string; reason: string }>;
  beforeAll(async () => {
    exchange = await Exchange.open('routing');
    published = await exchange.follow(topics.rules.name);
  }, 120_000);
  afterAll(() => exchange.close());

  async function ask(
    method: string,
    { body, caller = 'administrator', language = 'en' }: Asked = {},
  ): Promise<Response> {
    const token = await new ServiceTokens(caller, exchange.platform.credentials.serviceSecret).sign('routing', account);
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'accept-language': language,
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    return fetch(`${exchange.platform.urlOf('routing')}/v1/rules`, { method, headers, ...sent });
  }

  const rulesNow = async () => (await (await ask('GET')).json()) as Rule[];
  const treatment = async (version: number) =>
    (await rulesNow()).find(
      (rule) => rule.code === 'direct-treatment' && rule.version === version,
    ) as Rule<'deadlines'>;
  const shorter = async (): Promise<Rule> => {
    const { validTo: _, ...before } = await treatment(1);
    return { ...before, version: 2, validFrom: '2027-01-01', content: { ...before.content, days: 45 } };
  };
  const dueOf = async (admittedAt: string) => {
    const reference = `SR-${randomUUID()}`;
    const id = complaintIdOf('al-omrane', reference);
    const filed = { institution: 'al-omrane', reference, track: 'direct', category: 'refund' } as const;
    const data = { ...filed, territory: { region: 'MA-01' }, actor: { role: 'system' } } as const;
    await exchange.tell(id, { type: 'ma.jisr.intake.complaint-admitted.v1', data }, admittedAt);
    await exchange.namesOf(id, 2);
    const { rule, dueOn } = exchange.saidOf(id)[1]?.data ?? {};
    return { rule, dueOn };
  };

  it('names what is wrong with a version, and changes nothing', async () => {
    const rule = { ...(await shorter()), content: { days: 0 } };
    const answer = await ask('POST', { body: { rule, reason: 'a decree' } });
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { errors: object[] }).errors).toContainEqual({
      pointer: '/rule/content/days',
      code: 'not-valid',
      reason: 'must be >= 1',
    });
  });

  it('names what would not go with the other rules, and changes nothing', async () => {
    const { content, ...rule } = (await shorter()) as Rule<'deadlines'>;
    const changed = { ...rule, content: { ...content, urgency: 'urgent', ladder: 'nowhere' } };
    const answer = await ask('POST', { body: { rule: changed, reason: 'a decree' } });
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { errors: object[] }).errors).toEqual([
      {
        pointer: '/rule',
        code: 'not-valid',
        reason: 'no deadline sets the clock treatment of normal cases (direct) from 2027-01-01 on',
      },
      { pointer: '/rule/content/ladder', code: 'not-valid', reason: 'nowhere is no ladder' },
    ]);
    expect(await treatment(2)).toBeUndefined();
  });

  it('names an operator that does not take part', async () => {
    const before = (await rulesNow()).find(({ kind, validTo }) => kind === 'jurisdiction' && validTo === undefined);
    const { content, ...rule } = before as Rule<'jurisdiction'>;
    const operators = content.operators.map((operator) => ({ ...operator, institution: 'somebody' }));
    const changed = { ...rule, version: rule.version + 1, validFrom: '2027-01-01', content: { ...content, operators } };
    const answer = await ask('POST', { body: { rule: changed, reason: 'an agreement' } });
    expect(((await answer.json()) as { errors: object[] }).errors).toEqual([
      {
        pointer: '/rule/content/operators/0/institution',
        code: 'not-valid',
        reason: 'somebody is no operator that takes part',
      },
    ]);
  });

  it('refuses a version that does not follow, in the language of whoever asks', async () => {
    const rule = { ...(await shorter()), version: 7 };
    const answer = await ask('POST', { body: { rule, reason: 'a decree' }, language: 'fr' });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      code: 'version-not-next',
      title: 'la version doit suivre la dernière',
    });
  });

  it('are shown to and changed by nobody but an administrator', async () => {
    expect((await ask('GET', { caller: 'reporting' })).status).toBe(401);
    expect((await ask('POST', { caller: 'reporting', body: {} })).status).toBe(401);
  });

  it('take a new version: told to all with who and why, the one before closed, each case by the one of its day', async () => {
    const answer = await ask('POST', { body: { rule: await shorter(), reason: 'a decree' } });
    expect(answer.status).toBe(201);
    await published.until(() => published.records.length >= 2, 30_000);
    // Each version has its own key, so the two may lie on two partitions, which have no order between them.
    const told = published.records.toSorted((a, b) => a.key.localeCompare(b.key));
    expect(told.map(({ key, data }) => [key, data.validFrom, data.validTo, data.by, data.reason])).toEqual([
      ['deadlines/direct-treatment@1', '2018-01-09', '2026-12-31', account, 'a decree'],
      ['deadlines/direct-treatment@2', '2027-01-01', undefined, account, 'a decree'],
    ]);
    expect(await dueOf('2026-12-31T10:00:00Z')).toEqual({ rule: 'direct-treatment@1', dueOn: '2027-03-01' });
    expect(await dueOf('2027-01-01T10:00:00Z')).toEqual({ rule: 'direct-treatment@2', dueOn: '2027-02-15' });
  });

  it('are kept through a restart', async () => {
    const routing = exchange.platform.services.get('routing');
    await routing?.stop();
    await routing?.start(120_000);
    expect((await treatment(2)).content.days).toBe(45);
    expect((await treatment(1)).validTo).toBe('2026-12-31');
  });
});

interface Asked {
  readonly body?: object;
  readonly caller?: string;
  readonly language?: string;
}
