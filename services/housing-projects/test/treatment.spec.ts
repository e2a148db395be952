import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { awaitUntil, stranger, type FollowedTopic, type Rejection } from '@jisr/testing';
import { longAgo, ombudsman, operator, Stage, today } from './stage.ts';

const secret = 'Madame Itto Amezian attend toujours.';
const proof = { digest: 'a'.repeat(64), reference: 'PV-12' };

describe('the treatment of a case', () => {
  let stage: Stage;
  let sentBack: FollowedTopic<Rejection>;
  let sentBackToStranger: FollowedTopic<Rejection>;
  beforeAll(async () => {
    stage = await Stage.open();
    sentBack = await stage.exchange.rejectedOf(operator);
    sentBackToStranger = await stage.exchange.rejectedOf(stranger);
  }, 120_000);
  afterAll(() => stage.exchange.close());

  const opened = () => stage.opened(stage.newCase());
  const whyBack = async (requestId: string, topic = sentBack) =>
    (await stage.exchange.rejectionOf(requestId, topic)).code;

  describe('when the operator takes it on', () => {
    it('states so once, with the entity that treats it', async () => {
      const caseId = await opened();
      await stage.ask('treatment-acceptance-submitted', caseId, { entity: 'agence-sale' });
      const [, accepted] = await stage.said(caseId, 'treatment-opened', 'treatment-accepted');
      expect(accepted).toMatchObject({ respondent: operator, entity: 'agence-sale', acceptedOn: today.slice(0, 10) });
      const again = await stage.ask('treatment-acceptance-submitted', caseId, {});
      expect(await whyBack(again)).toBe('already-acknowledged');
    });
  });

  describe('when the operator lacks something', () => {
    const request = { parts: ['contract'], text: secret, language: 'fr' as const };

    it('waits for the complainant, and goes on with the answer', async () => {
      const caseId = await opened();
      await stage.ask('information-request-submitted', caseId, request);
      await stage.said(caseId, 'treatment-opened', 'information-requested');
      const foreign = await stage.ask('information-provided', caseId, {}, { by: stranger });
      expect(await whyBack(foreign, sentBackToStranger)).toBe('not-the-receiver');
      await stage.ask('information-provided', caseId, { text: secret });
      const events = await stage.said(caseId, 'treatment-opened', 'information-requested', 'information-received');
      expect(events[1]).toMatchObject({ parts: ['contract'] });
      expect(events[2]).toMatchObject({ answered: true, actor: { role: 'citizen' } });
      expect(JSON.stringify(events)).not.toContain('Amezian');
    });

    it('goes on without an answer when the time for it has passed', async () => {
      const caseId = await opened();
      await stage.ask('information-request-submitted', caseId, request, { time: longAgo });
      const events = await stage.said(caseId, 'treatment-opened', 'information-requested', 'information-received');
      expect(events[1]).toMatchObject({ dueOn: '2018-02-04', rule: 'information@1' });
      expect(events[2]).toMatchObject({ answered: false, receivedOn: '2018-02-05', actor: { role: 'system' } });
    });
  });

  describe('when the complainant is erased', () => {
    it('destroys what they answered and forgets what was asked, and keeps what institutions wrote', async () => {
      const caseId = await opened();
      const asked = await stage.ask('information-request-submitted', caseId, {
        ...{ parts: ['contract'], language: 'fr' },
        text: 'Envoyez le contrat.',
      });
      const answered = await stage.ask('information-provided', caseId, { text: secret });
      await stage.said(caseId, 'treatment-opened', 'information-requested', 'information-received');
      expect(await stage.textOf(caseId, answered)).toEqual({ status: 'known', text: secret });
      const digests = () => stage.exchange.rows('received', { caseId, digest: { $exists: true } });
      expect(await digests()).toHaveLength(2);

      const data = { actor: { role: 'citizen' } } as const;
      await stage.exchange.tell(caseId, { type: 'ma.jisr.intake.complainant-erased.v1', data }, today);
      await awaitUntil(async () => (await stage.textOf(caseId, answered)).status === 'erased');
      expect(await stage.textOf(caseId, asked)).toEqual({ status: 'known', text: 'Envoyez le contrat.' });
      expect(await digests()).toEqual([]);
      expect(await stage.exchange.rows('received', { caseId })).toHaveLength(2);
    });
  });

  describe('when the operator replies', () => {
    it('gives an outcome for each claim, with the reasons of a refusal', async () => {
      const caseId = await stage.opened(stage.newCase(), { claims: ['refund', 'repair'] });
      const short = await stage.reply(caseId);
      expect(await whyBack(short)).toBe('claim-unanswered');
      const odd = await stage.reply(caseId, { claims: [{ claim: 'miracle', outcome: 'granted' }] });
      expect(await whyBack(odd)).toBe('unknown-code');
      const claims = [
        { claim: 'refund', outcome: 'granted' as const },
        { claim: 'repair', outcome: 'refused' as const, reasons: ['no-right'] },
      ];
      await stage.reply(caseId, { outcome: 'partly-granted', claims });
      const [, issued] = await stage.said(caseId, 'treatment-opened', 'reply-issued');
      expect(issued).toMatchObject({ outcome: 'partly-granted', claims, rule: 'contest@1' });
    });

    it('gives its reasons where no claim was made', async () => {
      const caseId = await opened();
      expect(await whyBack(await stage.reply(caseId, { outcome: 'refused' }))).toBe('refusal-without-reasons');
      const odd = await stage.reply(caseId, { outcome: 'refused', reasons: ['miracle'] });
      expect(await whyBack(odd)).toBe('unknown-code');
      await stage.reply(caseId, { outcome: 'refused', reasons: ['no-right'] });
      const [, issued] = await stage.said(caseId, 'treatment-opened', 'reply-issued');
      expect(issued).toMatchObject({ outcome: 'refused', reasons: ['no-right'] });
    });

    it('replies once more to each contest', async () => {
      const caseId = await opened();
      await stage.reply(caseId);
      await stage.said(caseId, 'treatment-opened', 'reply-issued');
      expect(await whyBack(await stage.reply(caseId))).toBe('already-replied');
      await stage.contest(caseId);
      await stage.said(caseId, 'treatment-opened', 'reply-issued', 'treatment-opened');
      await stage.reply(caseId, {}, longAgo);
      await stage.said(
        caseId,
        ...(['treatment-opened', 'reply-issued', 'treatment-opened', 'reply-issued', 'case-closed'] as const),
      );
    });
  });

  describe('when the operator promises a measure', () => {
    const measure = 'repair-roof';
    const promise = (caseId: string, dueOn: string, time = today) =>
      stage.ask('measure-commitment-submitted', caseId, { measure, remedy: 'repair', dueOn, text: secret }, { time });

    it('is held to it until it shows the proof', async () => {
      const caseId = await opened();
      const odd = { measure, remedy: 'miracle', dueOn: '2100-01-01' };
      expect(await whyBack(await stage.ask('measure-commitment-submitted', caseId, odd))).toBe('unknown-code');
      await promise(caseId, '2100-01-01');
      await stage.said(caseId, 'treatment-opened', 'measure-committed');
      await stage.ask('measure-report-submitted', caseId, { measure, executedOn: today.slice(0, 10), proof });
      const events = await stage.said(caseId, 'treatment-opened', 'measure-committed', 'measure-executed');
      expect(events[1]).toMatchObject({ measure, remedy: 'repair', dueOn: '2100-01-01' });
      expect(events[2]).toMatchObject({ measure, late: false, proof });
      expect(JSON.stringify(events)).not.toContain('Amezian');
    });

    it('is overdue when its day has passed, and can still be executed late', async () => {
      const caseId = await opened();
      await promise(caseId, '2018-02-01', longAgo);
      await stage.said(caseId, 'treatment-opened', 'measure-committed', 'measure-overdue');
      await stage.ask('measure-report-submitted', caseId, { measure, executedOn: today.slice(0, 10), proof });
      const names = ['treatment-opened', 'measure-committed', 'measure-overdue', 'measure-executed'] as const;
      expect((await stage.said(caseId, ...names))[3]).toMatchObject({ late: true });
    });
  });

  describe('on the mediation track', () => {
    it('opens by the letter and asks for one more reply by each further one', async () => {
      const caseId = stage.newCase();
      await stage.route(caseId, { institution: ombudsman, track: 'mediation' });
      const early = await stage.reply(caseId);
      await awaitUntil(async () => (await stage.exchange.talliedOf(operator)).held === 1);
      expect(stage.exchange.saidOf(caseId)).toEqual([]);
      await stage.write(caseId);
      const [first, reply] = await stage.said(caseId, 'treatment-opened', 'reply-issued');
      expect(first).toMatchObject({ track: 'mediation', respondent: operator });
      expect(reply).toMatchObject({ causedBy: early });
      await stage.write(caseId);
      await stage.said(caseId, 'treatment-opened', 'reply-issued', 'treatment-opened');
    });

    it('goes on under the same letter when the operator hands it to another of its entities', async () => {
      const [caseId, inMediation] = [stage.newCase(), { institution: ombudsman, track: 'mediation' } as const];
      await stage.route(caseId, inMediation);
      await stage.write(caseId);
      await stage.said(caseId, 'treatment-opened');
      await stage.handOver(caseId, { ...inMediation, agency: 'siege' });
      await stage.said(caseId, 'treatment-opened', 'treatment-opened');
      await stage.reply(caseId);
      const events = await stage.said(caseId, 'treatment-opened', 'treatment-opened', 'reply-issued');
      expect(events[1]).toMatchObject({ entity: 'siege', track: 'mediation' });
    });

    it('leaves the closing to the ombudsman', async () => {
      const caseId = await opened();
      await stage.reply(caseId);
      await stage.said(caseId, 'treatment-opened', 'reply-issued');
      await stage.takeToMediation(caseId);
      await stage.write(caseId);
      await stage.said(caseId, 'treatment-opened', 'reply-issued', 'treatment-opened');
      await stage.reply(caseId, {}, longAgo);
      const names = ['treatment-opened', 'reply-issued', 'treatment-opened', 'reply-issued'] as const;
      await stage.said(caseId, ...names);
      const data = { reason: 'satisfied', closedOn: today.slice(0, 10), actor: { role: 'system' } } as const;
      await stage.exchange.tell(caseId, { type: 'ma.jisr.mediation.case-closed.v1', data }, today);
      await stage.write(caseId);
      await awaitUntil(async () => {
        const kept = await stage.exchange.subject<{ treatment: { status: string } }>(caseId);
        return kept?.parts.treatment.status === 'closed';
      });
      expect(await whyBack(await stage.reply(caseId))).toBe('case-closed');
      await stage.said(caseId, ...names);
    });

    it('owes nothing more once the ombudsman finds the complaint inadmissible', async () => {
      const caseId = stage.newCase();
      await stage.route(caseId, { institution: ombudsman, track: 'mediation' });
      await stage.write(caseId);
      await stage.said(caseId, 'treatment-opened');
      const actor = { role: 'delegate', institution: ombudsman } as const;
      const data = { ground: 'manifestly-unfounded', category: 'refund', track: 'mediation', actor } as const;
      await stage.exchange.tell(caseId, { type: 'ma.jisr.intake.complaint-found-inadmissible.v1', data }, today);
      await awaitUntil(async () => {
        const kept = await stage.exchange.subject<{ treatment: { status: string } }>(caseId);
        return kept?.parts.treatment.status === 'closed';
      });
      expect(await whyBack(await stage.reply(caseId))).toBe('case-closed');
    });

    it('lets the ombudsman answer for the complainant', async () => {
      const caseId = await opened();
      await stage.takeToMediation(caseId);
      await stage.write(caseId);
      await stage.said(caseId, 'treatment-opened', 'treatment-opened');
      await stage.ask('information-request-submitted', caseId, { parts: ['deed'], text: secret, language: 'fr' });
      await stage.said(caseId, 'treatment-opened', 'treatment-opened', 'information-requested');
      await stage.ask('information-provided', caseId, {}, { by: ombudsman });
      const names = ['treatment-opened', 'treatment-opened', 'information-requested', 'information-received'] as const;
      await stage.said(caseId, ...names);
    });
  });

  describe('after it ended', () => {
    it('goes on when the complaint is reopened', async () => {
      const caseId = await opened();
      await stage.withdraw(caseId);
      const data = { reason: 'not-executed', reopenedOn: today.slice(0, 10), track: 'direct' } as const;
      const actor = { role: 'citizen' } as const;
      await stage.exchange.tell(
        caseId,
        { type: 'ma.jisr.intake.complaint-reopened.v1', data: { ...data, actor } },
        today,
      );
      await stage.said(caseId, 'treatment-opened', 'treatment-opened');
    });

    it('goes on at the entity that a returned case is routed to, or that it is reassigned to', async () => {
      const caseId = await opened();
      const actor = { role: 'system' } as const;
      const returned = { reason: 'wrong-entity', actor } as const;
      await stage.exchange.tell(caseId, { type: 'ma.jisr.routing.case-returned.v1', data: returned }, today);
      await stage.route(caseId, { agency: 'agence-sale' });
      const [, again] = await stage.said(caseId, 'treatment-opened', 'treatment-opened');
      expect(again).toMatchObject({ entity: 'agence-sale' });
      const moved = { from: 'agence-sale', to: 'agence-rabat', reason: 'workload', actor } as const;
      await stage.exchange.tell(caseId, { type: 'ma.jisr.routing.case-reassigned.v1', data: moved }, today);
      await awaitUntil(async () => {
        const kept = await stage.exchange.subject<{ treatment: { file: { entity: string } } }>(caseId);
        return kept?.parts.treatment.file.entity === 'agence-rabat';
      });
      await stage.ask('treatment-acceptance-submitted', caseId, {});
      const events = await stage.said(caseId, 'treatment-opened', 'treatment-opened', 'treatment-accepted');
      expect(events[2]).toMatchObject({ entity: 'agence-rabat' });
    });
  });

  it('has given each request exactly one answer', async () => {
    for (const institution of [operator, ombudsman, stranger]) {
      const { received, accepted, duplicate, rejected, held } = await stage.exchange.talliedOf(institution);
      expect(held).toBe(0);
      expect(received).toBe(accepted + duplicate + rejected);
    }
  });

  it('has stated nothing that the course of a case does not allow', () => expect(stage.unlawful()).toEqual([]));

  describe('given an institution that calls over HTTP', () => {
    const asked = (...names: string[]) => names.map((name) => `ma.jisr.housing-projects.${name}.v1`);
    const call = (name: string, subject: string, data: object, by = operator) =>
      stage.exchange.callerOf(by).ask(name, { subject, data });
    const atFirst = asked(
      'treatment-acceptance-submitted',
      'information-request-submitted',
      'reply-submitted',
      'operation-choice-submitted',
      'measure-commitment-submitted',
    );

    it('takes a reply, and tells what may be asked then', async () => {
      const caseId = await stage.opened(stage.newCase());
      expect((await stage.exchange.callerOf(operator).allowedOn(caseId)).body.allowed).toEqual(atFirst);
      const reply = { outcome: 'granted', language: 'fr', text: 'Votre demande a été satisfaite.' };
      const heard = await call('reply-submitted', caseId, reply);
      expect([heard.status, heard.body]).toMatchObject([
        200,
        {
          stated: [{ type: 'ma.jisr.housing-projects.reply-issued.v1' }],
          allowed: asked('operation-choice-submitted', 'measure-commitment-submitted'),
        },
      ]);
      const again = await call('reply-submitted', caseId, reply);
      expect([again.status, again.body.code, again.body.allowed]).toEqual([409, 'already-replied', heard.body.allowed]);
    });

    it('names the report of a measure as soon as one is promised', async () => {
      const caseId = await stage.opened(stage.newCase());
      const dueOn = '2100-01-01';
      const promised = await call('measure-commitment-submitted', caseId, { measure: 'roof', remedy: 'repair', dueOn });
      expect(promised.body.allowed).toEqual([...atFirst, ...asked('measure-report-submitted')]);
    });

    it('takes what is reported of the registry, which is about no case', async () => {
      const code = stage.newCode();
      const sheet = { code, names: { fr: 'Résidence' }, kind: 'housing', territory: { region: 'MA-06' } };
      const heard = await call('operation-reported', code, sheet);
      const stated = [{ type: 'ma.jisr.housing-projects.operation-registered.v1', sequence: 1 }];
      expect([heard.status, heard.body]).toEqual([200, { status: 'taken', stated }]);
    });

    it('tells the one who speaks for the complainant that it has part in the case, and a stranger nothing', async () => {
      const caseId = await stage.opened(stage.newCase(), { institution: ombudsman, track: 'direct' });
      expect((await stage.exchange.callerOf(ombudsman).allowedOn(caseId)).body.allowed).toEqual([]);
      expect((await stage.exchange.callerOf(stranger).allowedOn(caseId)).status).toBe(404);
    });
  });
});
