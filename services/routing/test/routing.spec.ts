import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintIdOf, inboundTopicOf } from '@jisr/contracts';
import { awaitUntil, Exchange, FollowedTopic, stranger, type Rejection } from '@jisr/testing';

const operator = 'al-omrane';
const actor = { role: 'system' } as const;

describe('routing', () => {
  let exchange: Exchange;
  let sentBack: FollowedTopic<Rejection>;
  let sentBackToStranger: FollowedTopic<Rejection>;
  beforeAll(async () => {
    exchange = await Exchange.open('routing');
    [sentBack, sentBackToStranger] = [await exchange.rejectedOf(operator), await exchange.rejectedOf(stranger)];
  }, 120_000);
  afterAll(() => exchange.close());

  const newCase = (institution = operator) => {
    const reference = `SR-${randomUUID()}`;
    return { reference, institution, id: complaintIdOf(institution, reference) };
  };
  type Case = ReturnType<typeof newCase>;

  const admit = ({ id, institution, reference }: Case, time = '2026-01-05T10:00:00.000Z') => {
    const territory = { region: 'MA-01', province: '01.151' };
    const data = { institution, reference, track: 'direct', category: 'refund', territory, actor } as const;
    return exchange.tell(id, { type: 'ma.jisr.intake.complaint-admitted.v1', data }, time);
  };
  const withdraw = ({ id }: Case) => {
    const data = { reason: 'solved', actor } as const;
    return exchange.tell(id, { type: 'ma.jisr.intake.complaint-withdrawn.v1', data }, '2026-01-20T10:00:00.000Z');
  };
  const reply = ({ id }: Case, repliedOn: string) => {
    const data = { outcome: 'granted', language: 'fr', repliedOn, contestableUntil: '2026-12-31', actor } as const;
    return exchange.tell(id, { type: 'ma.jisr.housing-projects.reply-issued.v1', data }, `${repliedOn}T10:00:00.000Z`);
  };
  const close = ({ id }: Case) => {
    const data = { reason: 'reply-accepted', actor } as const;
    return exchange.tell(id, { type: 'ma.jisr.housing-projects.case-closed.v1', data }, '2026-02-10T10:00:00.000Z');
  };
  const decline = ({ id }: Case, by = operator, time = '2026-01-12T10:00:00.000Z') =>
    exchange.ask(by, {
      type: 'ma.jisr.routing.jurisdiction-declined.v1',
      subject: id,
      time,
      data: { reason: 'other-body', competentBody: 'commune' },
    });
  const rejectionOf = (requestId: string, topic = sentBack) => exchange.rejectionOf(requestId, topic);
  const routed = async (file: Case) => {
    await admit(file);
    expect(await exchange.namesOf(file.id, 2)).toEqual(['case-routed', 'clock-started']);
  };
  const fact = (file: Case, index: number) => exchange.saidOf(file.id)[index];

  it('routes an admitted case and starts its clock with the due date', async () => {
    const file = newCase();
    await routed(file);
    expect(fact(file, 0)?.data).toMatchObject({ respondent: operator, agency: 'agence-chefchaouen' });
    expect(fact(file, 1)?.data).toMatchObject({ startedOn: '2026-01-05', dueOn: '2026-03-06', against: operator });
  });

  it('routes a case that was admitted before there were tables of regions', async () => {
    const file = newCase();
    await admit(file, '1999-06-01T10:00:00.000Z');
    expect(await exchange.namesOf(file.id, 2)).toEqual(['case-routed', 'clock-started']);
    expect(fact(file, 0)?.data).toMatchObject({ company: 'siege-al-omrane', jurisdictionVersion: 'jurisdiction@0' });
  });

  it('returns a case at once for which nobody is competent, and starts no clock', async () => {
    const file = newCase(stranger);
    await admit(file);
    expect(await exchange.namesOf(file.id, 1)).toEqual(['case-returned']);
    expect(fact(file, 0)?.data).toMatchObject({ reason: 'other' });
  });

  it('returns a case that its respondent declines, and stops its clock', async () => {
    const file = newCase();
    await routed(file);
    await decline(file);
    expect((await exchange.namesOf(file.id, 4)).slice(2)).toEqual(['case-returned', 'clock-stopped']);
    expect(fact(file, 2)?.data).toMatchObject({ reason: 'other-body', competentBody: 'commune' });
    expect(fact(file, 3)?.data).toMatchObject({ on: '2026-01-12', reason: 'returned' });
  });

  it.each([
    ['in time', '2026-03-06', false],
    ['late', '2026-03-07', true],
  ])('stops the clock of a case that is answered %s', async (_, repliedOn, late) => {
    const file = newCase();
    await routed(file);
    await reply(file, repliedOn);
    expect((await exchange.namesOf(file.id, 3)).slice(2)).toEqual(['clock-stopped']);
    expect(fact(file, 2)?.data).toMatchObject({ on: repliedOn, late, reason: 'reply-issued' });
  });

  it('stops the clock of a withdrawn case and sends a later declination back', async () => {
    const file = newCase();
    await routed(file);
    await withdraw(file);
    expect((await exchange.namesOf(file.id, 3)).slice(2)).toEqual(['clock-stopped']);
    expect(await rejectionOf(await decline(file))).toMatchObject({ code: 'case-withdrawn' });
    expect(exchange.saidOf(file.id)).toHaveLength(3);
  });

  it('sends the declination of a closed case back', async () => {
    const file = newCase();
    await routed(file);
    await reply(file, '2026-02-01');
    await exchange.namesOf(file.id, 3);
    await close(file);
    await awaitClosed(file);
    expect(await rejectionOf(await decline(file))).toMatchObject({ code: 'case-closed' });
    expect(exchange.saidOf(file.id)).toHaveLength(3);
  });

  it("sends a stranger's declination back", async () => {
    const file = newCase();
    await routed(file);
    expect(await rejectionOf(await decline(file, stranger), sentBackToStranger)).toMatchObject({
      code: 'not-the-respondent',
    });
  });

  describe('given declinations that come before the case', () => {
    it('takes the one of the respondent with its own time and cause, and sends the other back with its own id', async () => {
      const file = newCase();
      const before = await exchange.talliedOf(stranger);
      const theirs = await decline(file, stranger, '2026-01-02T10:00:00.000Z');
      await awaitUntil(async () => (await exchange.talliedOf(stranger)).held === 1);
      const mine = await decline(file, operator, '2026-01-03T10:00:00.000Z');
      await awaitUntil(async () => (await exchange.talliedOf(operator)).held === 1);
      await admit(file);

      const names = await exchange.namesOf(file.id, 4);
      expect(names).toEqual(['case-routed', 'clock-started', 'case-returned', 'clock-stopped']);
      expect(fact(file, 2)).toMatchObject({ data: { causedBy: mine, occurredAt: '2026-01-03T10:00:00.000Z' } });
      expect(fact(file, 2)?.headers['ce_time']).toBe('2026-01-03T10:00:00.000Z');
      expect(fact(file, 3)?.data).toMatchObject({ on: '2026-01-03', causedBy: mine });
      expect(await rejectionOf(theirs, sentBackToStranger)).toEqual({
        code: 'not-the-respondent',
        topic: inboundTopicOf(stranger),
      });
      const after = await exchange.talliedOf(stranger);
      expect(after).toEqual({ ...before, received: before.received + 1, rejected: before.rejected + 1 });
      expect((await exchange.talliedOf(operator)).held).toBe(0);
    });

    it('holds one of each institution and sends back a second one', async () => {
      const file = newCase();
      await decline(file);
      expect(await rejectionOf(await decline(file))).toMatchObject({ code: 'already-waiting' });
      await admit(file);
      expect(await exchange.namesOf(file.id, 4)).toContain('case-returned');
    });

    it('sends them back when the case was withdrawn before', async () => {
      const file = newCase();
      const early = await decline(file);
      await awaitUntil(async () => (await exchange.talliedOf(operator)).held === 1);
      await withdraw(file);
      expect(await rejectionOf(early)).toEqual({ code: 'case-withdrawn', topic: inboundTopicOf(operator) });
    });
  });

  it('has given each request exactly one answer', async () => {
    for (const institution of [operator, stranger]) {
      const { received, accepted, duplicate, rejected, held } = await exchange.talliedOf(institution);
      expect(held).toBe(0);
      expect(received).toBe(accepted + duplicate + rejected);
    }
  });

  /** Routing says nothing of a closure, so its own document tells when it has heard of it. */
  const awaitClosed = ({ id }: Case) =>
    awaitUntil(async () => {
      const subject = await exchange.subject<{ assignment?: { status: string } }>(id);
      return subject?.parts.assignment?.status === 'closed';
    });
});
