import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintIdOf, inboundTopicOf, topics } from '@jisr/contracts';
import { awaitUntil, Exchange, type FollowedTopic, type Rejection, routed, stranger } from '@jisr/testing';

const operator = 'al-omrane';
const actor = { role: 'system' } as const;
const text = 'Madame Itto Amezian, votre demande a été satisfaite.';

describe('housing-projects', () => {
  let exchange: Exchange;
  let registry: FollowedTopic<{ code: string; version: number }>;
  let sentBack: FollowedTopic<Rejection>;
  let sentBackToStranger: FollowedTopic<Rejection>;
  beforeAll(async () => {
    exchange = await Exchange.open('housing-projects');
    registry = await exchange.follow(topics.registry.name);
    [sentBack, sentBackToStranger] = [await exchange.rejectedOf(operator), await exchange.rejectedOf(stranger)];
  }, 120_000);
  afterAll(() => exchange.close());

  const newCase = () => complaintIdOf(operator, `SR-${randomUUID()}`);
  /** Long past, so that its contest window is past too; or today, so that it is open. */
  const longAgo = '2018-01-20T10:00:00.000Z';
  const today = new Date().toISOString();

  const report = (code: string, by = operator) =>
    exchange.ask(by, {
      type: 'ma.jisr.housing-projects.operation-reported.v1',
      subject: code,
      time: longAgo,
      data: { code, names: { fr: `Résidence ${code}` }, kind: 'housing', territory: { region: 'MA-06' } },
    });
  const route = (caseId: string, operation?: { code: string }) => {
    const data = { ...routed.data, ...(operation && { operation }) };
    return exchange.tell(caseId, { ...routed, data }, today);
  };
  const reply = (caseId: string, time: string, by = operator, id?: string) =>
    exchange.ask(by, {
      ...(id && { id }),
      type: 'ma.jisr.housing-projects.reply-submitted.v1',
      subject: caseId,
      time,
      data: { outcome: 'granted', language: 'fr', text },
    });
  const withdraw = (caseId: string) => {
    const data = { reason: 'solved', actor } as const;
    return exchange.tell(caseId, { type: 'ma.jisr.intake.complaint-withdrawn.v1', data }, today);
  };
  const held = (institution: string) => awaitUntil(async () => (await exchange.talliedOf(institution)).held === 1);
  const opened = async (caseId: string) => {
    await route(caseId);
    expect(await exchange.namesOf(caseId, 1)).toEqual(['treatment-opened']);
  };

  it('states a reported operation in the registry', async () => {
    const code = `OP-${randomUUID()}`;
    await report(code);
    await registry.until(({ records }) => records.some(({ key }) => key === code), 30_000);
    expect(registry.records.filter(({ key }) => key === code)).toMatchObject([{ data: { code, version: 1 } }]);
  });

  it('matches the operation of a routed case and opens its treatment', async () => {
    const [caseId, code] = [newCase(), `OP-${randomUUID()}`];
    await report(code);
    await registry.until(({ records }) => records.some(({ key }) => key === code), 30_000);
    await route(caseId, { code });
    expect(await exchange.namesOf(caseId, 2)).toEqual(['operation-matched', 'treatment-opened']);
    expect(exchange.saidOf(caseId)).toMatchObject([
      { data: { operation: code, method: 'code' } },
      { data: { respondent: operator, entity: 'agence-casablanca' } },
    ]);
  });

  it('issues the reply of the respondent and closes the case when it is accepted', async () => {
    const caseId = newCase();
    await opened(caseId);
    const requestId = await reply(caseId, today);
    expect(await exchange.namesOf(caseId, 2)).toEqual(['treatment-opened', 'reply-issued']);
    expect(exchange.saidOf(caseId)[1]?.data).toMatchObject({ outcome: 'granted', causedBy: requestId });
    await exchange.tell(caseId, { type: 'ma.jisr.intake.reply-accepted.v1', data: { actor } }, today);
    expect((await exchange.namesOf(caseId, 3))[2]).toBe('case-closed');
    expect(exchange.saidOf(caseId)[2]?.data).toMatchObject({ reason: 'reply-accepted' });
  });

  it('closes a case at once whose contest window is past already', async () => {
    const caseId = newCase();
    await opened(caseId);
    await reply(caseId, longAgo);
    expect(await exchange.namesOf(caseId, 3)).toEqual(['treatment-opened', 'reply-issued', 'case-closed']);
    expect(exchange.saidOf(caseId)[2]?.data).toMatchObject({ reason: 'contest-window-passed' });
  });

  it("sends a stranger's reply back", async () => {
    const caseId = newCase();
    await opened(caseId);
    const requestId = await reply(caseId, today, stranger);
    expect(await exchange.rejectionOf(requestId, sentBackToStranger)).toMatchObject({ code: 'not-the-respondent' });
  });

  describe('given replies that come before the case', () => {
    it('issues the one of the respondent with its own time and cause, and sends the other back', async () => {
      const caseId = newCase();
      const theirs = await reply(caseId, longAgo, stranger);
      await held(stranger);
      const mine = await reply(caseId, longAgo);
      await held(operator);
      const before = await exchange.talliedOf(stranger);
      await route(caseId);

      const names = await exchange.namesOf(caseId, 3);
      expect(names).toEqual(['treatment-opened', 'reply-issued', 'case-closed']);
      const issued = exchange.saidOf(caseId)[1];
      expect(issued?.data).toMatchObject({ repliedOn: '2018-01-20', causedBy: mine, occurredAt: longAgo });
      expect(issued?.headers['ce_time']).toBe(longAgo);
      expect(await exchange.rejectionOf(theirs, sentBackToStranger)).toEqual({
        code: 'not-the-respondent',
        topic: inboundTopicOf(stranger),
      });
      const after = await exchange.talliedOf(stranger);
      expect(after).toEqual({ ...before, held: 0, rejected: before.rejected + 1 });
    });

    it('sends it back when the case was withdrawn early', async () => {
      const caseId = newCase();
      const early = await reply(caseId, today);
      await held(operator);
      await withdraw(caseId);
      expect(await exchange.rejectionOf(early, sentBack)).toEqual({
        code: 'case-withdrawn',
        topic: inboundTopicOf(operator),
      });
      await route(caseId);
      expect(await exchange.namesOf(caseId, 1)).toEqual(['treatment-opened']);
    });

    it('keeps its text sealed while it waits', async () => {
      const caseId = newCase();
      await reply(caseId, today);
      await held(operator);
      const kept = JSON.stringify(await exchange.subject(caseId));
      expect(kept).toContain('reply-submitted');
      expect(kept).not.toContain('Amezian');
      await route(caseId);
      expect(await exchange.namesOf(caseId, 2)).toEqual(['treatment-opened', 'reply-issued']);
    });

    it('knows a repeat of a held reply', async () => {
      const caseId = newCase();
      const { duplicate } = await exchange.talliedOf(operator);
      const requestId = await reply(caseId, today);
      await reply(caseId, today, operator, requestId);
      await awaitUntil(async () => (await exchange.talliedOf(operator)).duplicate === duplicate + 1);
      await route(caseId);
      expect(await exchange.namesOf(caseId, 2)).toEqual(['treatment-opened', 'reply-issued']);
    });
  });

  it('has given each request exactly one answer', async () => {
    for (const institution of [operator, stranger]) {
      const { received, accepted, duplicate, rejected, held: waiting } = await exchange.talliedOf(institution);
      expect(waiting).toBe(0);
      expect(received).toBe(accepted + duplicate + rejected);
    }
  });
});
