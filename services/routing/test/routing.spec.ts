import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inboundTopicOf } from '@jisr/contracts';
import { awaitUntil, stranger, type Exchange, type FollowedTopic, type Rejection } from '@jisr/testing';
import { CaseFile, ombudsman, operator } from './case-file.ts';
import { openStage, type Stage } from './stage.ts';

describe('who has a case', () => {
  let stage: Stage;
  let exchange: Exchange;
  let sentBack: FollowedTopic<Rejection>;
  let sentBackToStranger: FollowedTopic<Rejection>;
  let sentBackToOmbudsman: FollowedTopic<Rejection>;
  beforeAll(async () => {
    stage = await openStage('2025-12-31');
    exchange = stage.exchange;
    [sentBack, sentBackToStranger, sentBackToOmbudsman] = (await Promise.all(
      [operator, stranger, ombudsman].map((institution) => exchange.rejectedOf(institution)),
    )) as [FollowedTopic<Rejection>, FollowedTopic<Rejection>, FollowedTopic<Rejection>];
  }, 120_000);
  afterAll(() => stage.close());

  const newCase = (institution = operator) => new CaseFile(exchange, institution);
  const decline = (file: CaseFile, by = operator, day = '2026-01-12', data: object = {}) =>
    file.ask(by, 'jurisdiction-declined', { reason: 'wrong-entity', ...data }, day);
  const elsewhere = { reason: 'other-body', competentBody: 'commune' };
  const rejectionOf = (requestId: string, topic = sentBack) => exchange.rejectionOf(requestId, topic);
  const routed = async (file = newCase()) => {
    await file.admit('2026-01-05');
    expect(await file.saysNext(0, 2)).toEqual(['case-routed', 'clock-started']);
    return file;
  };

  it('is known on its admission, and the treatment clock starts', async () => {
    const file = await routed();
    expect(file.fact(0)?.data).toMatchObject({
      respondent: operator,
      agency: 'agence-chefchaouen',
      company: 'al-omrane-tanger',
      correspondent: 'correspondant-permanent',
      urgency: 'normal',
    });
    expect(file.fact(1)?.data).toMatchObject({
      clock: 'treatment',
      startedOn: '2026-01-05',
      dueOn: '2026-03-06',
      against: operator,
      reason: 'case-routed',
    });
  });

  it('is known of a case that was admitted before there were tables of regions', async () => {
    const file = newCase();
    await file.admit('1999-06-01');
    expect((await file.saysNext(0, 2)).slice(0, 2)).toEqual(['case-routed', 'clock-started']);
    expect(file.fact(0)?.data).toMatchObject({ company: 'siege-al-omrane', jurisdictionVersion: 'jurisdiction@0' });
  });

  it('is nobody when nobody is competent, and no clock starts until the ombudsman says who', async () => {
    const file = newCase(stranger);
    await file.admit('2026-01-05');
    expect(await file.saysNext(0, 1)).toEqual(['case-returned']);
    expect(file.fact(0)?.data).toMatchObject({ reason: 'other' });
    await file.ask(ombudsman, 'reassignment-submitted', { entity: 'agence-larache', reason: 'other' }, '2026-01-20');
    expect(await file.saysNext(1, 2)).toEqual(['case-routed', 'clock-started']);
    expect(file.fact(1)?.data).toMatchObject({ respondent: operator, agency: 'agence-larache' });
  });

  describe('given that its respondent declines it', () => {
    it('is the entity that the declination names, and the clock of the institution goes on', async () => {
      const file = await routed();
      await decline(file, operator, '2026-01-12', { reason: 'wrong-entity', competentEntity: 'agence-larache' });
      expect(await file.saysNext(2, 2)).toEqual(['case-returned', 'case-routed']);
      expect(file.fact(2)?.data).toMatchObject({ reason: 'wrong-entity', from: 'agence-chefchaouen' });
      expect(file.fact(3)?.data).toMatchObject({ agency: 'agence-larache', declinedBy: ['agence-chefchaouen'] });
    });

    it('is the national desk when it names nobody here; what that declines is returned, and its clock stops', async () => {
      const file = await routed();
      await decline(file);
      expect(await file.saysNext(2, 2)).toEqual(['case-returned', 'case-routed']);
      expect(file.fact(3)?.data).toMatchObject({ company: 'siege-al-omrane', agency: 'siege' });
      await decline(file, operator, '2026-01-14', elsewhere);
      expect(await file.saysNext(4, 2)).toEqual(['case-returned', 'clock-stopped']);
      expect(file.fact(4)?.data).toMatchObject({ reason: 'other-body', competentBody: 'commune', from: 'siege' });
      expect(file.fact(5)?.data).toMatchObject({ on: '2026-01-14', reason: 'returned', late: false });
    });

    it('is nobody here when another body is competent: it is returned at once, and its clock stops', async () => {
      const file = await routed();
      await decline(file, operator, '2026-01-12', elsewhere);
      expect(await file.saysNext(2, 2)).toEqual(['case-returned', 'clock-stopped']);
      expect(file.fact(2)?.data).toMatchObject({ ...elsewhere, from: 'agence-chefchaouen' });
    });

    it('is whom the ombudsman names once it was returned, with a new clock', async () => {
      const file = await routed();
      await decline(file);
      await decline(file, operator, '2026-01-14', elsewhere);
      expect(await file.saysNext(4, 2)).toEqual(['case-returned', 'clock-stopped']);
      await file.ask(ombudsman, 'reassignment-submitted', { entity: 'agence-larache', reason: 'other' }, '2026-01-20');
      expect(await file.saysNext(6, 2)).toEqual(['case-routed', 'clock-started']);
      expect(file.fact(6)?.data).toMatchObject({
        agency: 'agence-larache',
        declinedBy: ['agence-chefchaouen', 'siege'],
      });
      expect(file.fact(7)?.data).toMatchObject({ startedOn: '2026-01-20', dueOn: '2026-03-21' });
    });
  });

  it('is another entity when the respondent reassigns it', async () => {
    const file = await routed();
    await file.ask(operator, 'reassignment-submitted', { entity: 'agence-larache', reason: 'workload' }, '2026-01-10');
    expect(await file.saysNext(2, 1)).toEqual(['case-reassigned']);
    expect(file.fact(2)?.data).toMatchObject({
      from: 'agence-chefchaouen',
      to: 'agence-larache',
      reason: 'workload',
      correspondent: 'correspondant-permanent',
      actor: { institution: operator },
    });
    const unknown = { entity: 'agence-nowhere', reason: 'workload' };
    const requestId = await file.ask(operator, 'reassignment-submitted', unknown, '2026-01-11');
    expect(await rejectionOf(requestId)).toMatchObject({ code: 'unknown-entity' });
  });

  it('is who had it before when the case is reopened', async () => {
    const file = await routed();
    await file.reply('2026-02-01');
    await file.saysNext(2, 1);
    await file.tell('ma.jisr.housing-projects.case-closed.v1', { reason: 'reply-accepted' }, '2026-02-10');
    await file.tell(
      'ma.jisr.intake.complaint-reopened.v1',
      { reason: 'new-facts', reopenedOn: '2026-02-20', track: 'direct' },
      '2026-02-20',
    );
    expect(await file.saysNext(3, 2)).toEqual(['case-routed', 'clock-started']);
    expect(file.fact(3)?.data).toMatchObject({ agency: 'agence-chefchaouen' });
    expect(file.fact(4)?.data).toMatchObject({ startedOn: '2026-02-20', dueOn: '2026-04-21' });
  });

  it('is told with the ombudsman whose file it is, when it is routed again on the mediation track', async () => {
    const file = await routed();
    await file.takeToMediation('2026-01-20');
    expect(await file.saysNext(2, 2)).toEqual(['clock-stopped', 'clock-started']);
    await decline(file, operator, '2026-01-25');
    expect(await file.saysNext(4, 2)).toEqual(['case-returned', 'case-routed']);
    expect(file.fact(5)?.data).toMatchObject({ track: 'mediation', institution: operator, ombudsman });
    const filedThere = new CaseFile(exchange, ombudsman);
    await filedThere.admit('2026-01-05');
    expect(await filedThere.saysNext(0, 1)).toEqual(['case-routed']);
    expect(filedThere.fact(0)?.data).toMatchObject({ track: 'mediation', ombudsman });
  });

  it('gives no new time to an institution that has answered, whichever of its entities has the case', async () => {
    const file = await routed();
    await file.reply('2026-02-01');
    await file.saysNext(2, 1);
    await file.ask(operator, 'reassignment-submitted', { entity: 'agence-larache', reason: 'workload' }, '2026-02-02');
    expect(await file.saysNext(3, 1)).toEqual(['case-reassigned']);
    await file.withdraw('2026-02-03');
    const early = await decline(file);
    expect(await rejectionOf(early)).toMatchObject({ code: 'case-withdrawn' });
    expect(file.facts).toHaveLength(4);
  });

  it('is known of an inadmissible complaint once it is admitted after all, or taken to the Médiateur', async () => {
    const found = { ground: 'in-court', category: 'refund', track: 'direct' } as const;
    const [admitted, taken] = [newCase(), newCase()];
    for (const file of [admitted, taken])
      await file.tell('ma.jisr.intake.complaint-found-inadmissible.v1', found, '2026-01-05');
    await admitted.admit('2026-01-11');
    expect(await admitted.saysNext(0, 2)).toEqual(['case-routed', 'clock-started']);
    await taken.takeToMediation('2026-01-12');
    expect(await taken.saysNext(0, 2)).toEqual(['case-routed', 'clock-started']);
    expect(taken.fact(0)?.data).toMatchObject({ track: 'mediation', respondent: operator });
  });

  it('is nobody after a withdrawal: the clock stops and a later declination is sent back', async () => {
    const file = await routed();
    await file.withdraw('2026-01-20');
    expect(await file.saysNext(2, 1)).toEqual(['clock-stopped']);
    expect(await rejectionOf(await decline(file))).toMatchObject({ code: 'case-withdrawn' });
    await file.letter('2026-01-21');
    await file.ask(ombudsman, 'urgency-submitted', { urgency: 'urgent', reason: 'health' }, '2026-01-22');
    await awaitUntil(async () => (await exchange.talliedOf(ombudsman)).rejected > 0);
    expect(file.facts).toHaveLength(3);
  });

  it('is nobody after the closure: a later declination is sent back', async () => {
    const file = await routed();
    await file.reply('2026-02-01');
    await file.saysNext(2, 1);
    await file.tell('ma.jisr.housing-projects.case-closed.v1', { reason: 'reply-accepted' }, '2026-02-10');
    await awaitClosed(file);
    expect(await rejectionOf(await decline(file))).toMatchObject({ code: 'case-closed' });
    expect(file.facts).toHaveLength(3);
  });

  describe('given that the respondent closes it without having heard', () => {
    const close = (file: CaseFile, day = '2026-02-10') =>
      file.tell('ma.jisr.housing-projects.case-closed.v1', { reason: 'contest-window-passed' }, day);
    const contest = (file: CaseFile) =>
      file.tell(
        'ma.jisr.intake.reply-contested.v1',
        { reason: 'not-executed', contestedOn: '2026-02-09' },
        '2026-02-09',
      );
    const replied = async () => {
      const file = await routed();
      await file.reply('2026-02-01');
      expect(await file.saysNext(2, 1)).toEqual(['clock-stopped']);
      return file;
    };

    it.each([
      ['before the contest', [close, contest]],
      ['after it', [contest, close]],
    ])('is the respondent still, who owes a second reply, when the closure stands %s', async (_, acts) => {
      const file = await replied();
      for (const act of acts) await act(file);
      expect(await file.saysNext(3, 1)).toEqual(['clock-started']);
      const started = { clock: 'treatment', startedOn: '2026-02-09', dueOn: '2026-04-10', reason: 'contested' };
      expect(file.fact(3)?.data).toMatchObject(started);
      await file.reply('2026-03-01');
      expect(await file.saysNext(4, 1)).toEqual(['clock-stopped']);
      await close(file, '2026-04-01');
      await awaitClosed(file);
    });

    const take = (file: CaseFile) => file.takeToMediation('2026-02-11');

    it.each([
      ['before it was taken to the Médiateur', [close, take]],
      ['after that', [take, close]],
    ])('is the respondent still, who owes the Médiateur a reply, when the closure stands %s', async (_, acts) => {
      const file = await replied();
      for (const act of acts) await act(file);
      await file.letter('2026-02-20');
      expect(await file.saysNext(3, 2)).toEqual(['clock-started', 'clock-started']);
      expect(file.fact(4)?.data).toMatchObject({ clock: 'reply-to-mediator', startedOn: '2026-02-20' });
      const urgent = { urgency: 'urgent', reason: 'health' };
      await file.ask(ombudsman, 'urgency-submitted', urgent, '2026-02-21');
      expect(await file.saysNext(5, 3)).toEqual(['urgency-set', 'clock-stopped', 'clock-started']);
    });
  });

  it('is not for a stranger to decline, nor for an operator to call urgent', async () => {
    const file = await routed();
    expect(await rejectionOf(await decline(file, stranger), sentBackToStranger)).toMatchObject({
      code: 'not-the-respondent',
    });
    const urgent = { urgency: 'urgent', reason: 'health' };
    expect(await rejectionOf(await file.ask(operator, 'urgency-submitted', urgent, '2026-01-06'))).toMatchObject({
      code: 'unauthorised-type',
    });
    const same = { urgency: 'normal', reason: 'no-longer-urgent' };
    const requestId = await file.ask(ombudsman, 'urgency-submitted', same, '2026-01-06');
    expect(await rejectionOf(requestId, sentBackToOmbudsman)).toMatchObject({ code: 'urgency-unchanged' });
  });

  describe('given declinations that come before the case', () => {
    it('takes the one of the respondent with its own time and cause, and sends the other back with its own id', async () => {
      const file = newCase();
      const before = await exchange.talliedOf(stranger);
      const theirs = await decline(file, stranger, '2026-01-02');
      await awaitUntil(async () => (await exchange.talliedOf(stranger)).held === 1);
      const mine = await decline(file, operator, '2026-01-03');
      await awaitUntil(async () => (await exchange.talliedOf(operator)).held === 1);
      await file.admit('2026-01-05');

      const names = await file.saysNext(0, 4);
      expect(names).toEqual(['case-routed', 'clock-started', 'case-returned', 'case-routed']);
      expect(file.fact(2)).toMatchObject({ data: { causedBy: mine, occurredAt: '2026-01-03T10:00:00.000Z' } });
      expect(file.fact(2)?.headers['ce_time']).toBe('2026-01-03T10:00:00.000Z');
      expect(file.fact(3)?.data).toMatchObject({ agency: 'siege', causedBy: mine });
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
      await file.admit('2026-01-05');
      expect(await file.saysNext(0, 4)).toContain('case-returned');
    });

    it('sends them back when the case was withdrawn before', async () => {
      const file = newCase();
      const early = await decline(file);
      await awaitUntil(async () => (await exchange.talliedOf(operator)).held === 1);
      await file.withdraw('2026-01-20');
      expect(await rejectionOf(early)).toEqual({ code: 'case-withdrawn', topic: inboundTopicOf(operator) });
    });
  });

  it('has given each request exactly one answer', async () => {
    for (const institution of [operator, stranger, ombudsman]) {
      const { received, accepted, duplicate, rejected, held } = await exchange.talliedOf(institution);
      expect(held).toBe(0);
      expect(received).toBe(accepted + duplicate + rejected);
    }
  });

  /** Routing says nothing of a closure, so its own document tells when it has heard of it. */
  const awaitClosed = ({ id }: CaseFile) =>
    awaitUntil(async () => {
      const subject = await exchange.subject<{ assignment?: { status: string } }>(id);
      return subject?.parts.assignment?.status === 'closed';
    });

  describe('given an institution that calls over HTTP', () => {
    const asked = (...names: string[]) => names.map((name) => `ma.jisr.routing.${name}.v1`);
    const call = (by: string, name: string, { id: subject }: CaseFile, data: object) =>
      exchange.callerOf(by).ask(name, { subject, time: '2026-01-12T10:00:00.000Z', data });

    it('tells each what it may ask of the case and its clocks', async () => {
      const file = await routed();
      const allowedTo = async (by: string) => (await exchange.callerOf(by).allowedOn(file.id)).body.allowed;
      const own = asked('jurisdiction-declined', 'reassignment-submitted', 'extension-submitted');
      expect(await allowedTo(operator)).toEqual(own);
      expect(await allowedTo(ombudsman)).toEqual(asked('reassignment-submitted', 'urgency-submitted'));
      expect((await exchange.callerOf(stranger).allowedOn(file.id)).status).toBe(404);
    });

    it('sets the urgency that the ombudsman asks for, and refuses it to anybody else', async () => {
      const file = await routed();
      const urgent = { urgency: 'urgent', reason: 'eviction' };
      const foreign = await call(operator, 'urgency-submitted', file, urgent);
      expect([foreign.status, foreign.body.code]).toEqual([403, 'unauthorised-type']);
      const heard = await call(ombudsman, 'urgency-submitted', file, urgent);
      expect([heard.status, heard.body.stated?.[0]?.type]).toEqual([200, 'ma.jisr.routing.urgency-set.v1']);
      const again = await call(ombudsman, 'urgency-submitted', file, urgent);
      expect([again.status, again.body.code]).toEqual([409, 'urgency-unchanged']);
    });

    it('says on the topic, too, what would be taken instead', async () => {
      const file = await routed();
      const data = { reason: 'workload', entity: 'nowhere' };
      const requestId = await file.ask(operator, 'reassignment-submitted', data, '2026-01-12');
      expect((await rejectionOf(requestId)).code).toBe('unknown-entity');
      const rejection = sentBack.records.find((record) => record.data.requestId === requestId);
      const own = asked('jurisdiction-declined', 'reassignment-submitted', 'extension-submitted');
      expect(rejection?.data.allowed).toEqual(own);
    });
  });
});
