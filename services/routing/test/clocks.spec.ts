import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Exchange, FollowedTopic, Rejection } from '@jisr/testing';
import { CaseFile, ombudsman, operator } from './case-file.ts';
import { openStage, type Stage } from './stage.ts';
import { keptJustification, watchTimers } from './own-database.ts';

/** Each test lives after the one before it, so that the time that one sets is past to none of the others. */
describe('the legal clocks', () => {
  let stage: Stage;
  let exchange: Exchange;
  let sentBack: FollowedTopic<Rejection>;
  beforeAll(async () => {
    stage = await openStage('2030-01-05');
    exchange = stage.exchange;
    sentBack = await exchange.rejectedOf(operator);
  }, 120_000);
  afterAll(() => stage.close());

  const direct = () => new CaseFile(exchange);
  const mediated = () => new CaseFile(exchange, ombudsman);
  /** What routing has said, a line each: its name, the clock, the day, what came of it, and why. */
  const told = (file: CaseFile, from = 0) =>
    exchange
      .saidOf(file.id)
      .slice(from)
      .map(({ headers, data }) => {
        const name = headers['ce_type']?.split('.')[3] ?? '';
        const { clock, on, startedOn, dueOn, late, fraction, to, reason } = data;
        const outcome = late ?? fraction ?? to ?? dueOn;
        return [name, clock, on ?? startedOn, outcome, reason].filter((part) => part !== undefined);
      });
  const toldOf = async (file: CaseFile, from: number, count: number) => {
    await file.saysNext(from, count);
    return told(file, from);
  };
  const rejectionOf = async (requestId: string) => (await exchange.rejectionOf(requestId, sentBack)).code;
  const extend = (file: CaseFile, day: string, more: object = {}, by = operator) =>
    file.ask(by, 'extension-submitted', { reason: 'complex-file', ...more }, day);

  it('cross a year in a moment: a case that nobody answers is warned of, breached, and climbs to the Médiateur', async () => {
    const file = direct();
    await file.register('2030-01-05');
    await file.admit('2030-01-05');
    await file.saysNext(0, 3);
    await stage.reach('2031-01-05');
    expect(await toldOf(file, 0, 12)).toEqual([
      ['clock-started', 'acknowledgement', '2030-01-05', '2030-01-20', 'complaint-registered'],
      ['case-routed'],
      ['clock-started', 'treatment', '2030-01-05', '2030-03-06', 'case-routed'],
      ['clock-warned', 'acknowledgement', '2030-01-13', 0.5, 'fraction-passed'],
      ['clock-warned', 'acknowledgement', '2030-01-17', 0.8, 'fraction-passed'],
      ['clock-breached', 'acknowledgement', '2030-01-21', '2030-01-20', 'deadline-passed'],
      ['case-escalated', 'acknowledgement', 'company', 'breached'],
      ['case-escalated', 'acknowledgement', 'national', 'breached'],
      ['clock-warned', 'treatment', '2030-02-04', 0.5, 'fraction-passed'],
      ['clock-warned', 'treatment', '2030-02-22', 0.8, 'fraction-passed'],
      ['clock-breached', 'treatment', '2030-03-07', '2030-03-06', 'deadline-passed'],
      ['case-escalated', 'treatment', 'mediator', 'breached'],
    ]);
    expect(file.facts.at(-1)).toMatchObject({ from: 'national', entity: 'tanger-tetouan', rule: 'direct@1' });
  });

  it('stop when the act is stated, in time or late', async () => {
    const file = direct();
    await file.register('2031-02-01');
    await file.admit('2031-02-02');
    const accepted = { respondent: operator, entity: 'agence-chefchaouen', acceptedOn: '2031-02-16' };
    await file.tell('ma.jisr.housing-projects.treatment-accepted.v1', accepted, '2031-02-16');
    await file.reply('2031-04-04');
    expect(await toldOf(file, 3, 9)).toEqual([
      ['clock-warned', 'acknowledgement', '2031-02-09', 0.5, 'fraction-passed'],
      ['clock-warned', 'acknowledgement', '2031-02-13', 0.8, 'fraction-passed'],
      ['clock-stopped', 'acknowledgement', '2031-02-16', false, 'stated'],
      ['clock-warned', 'treatment', '2031-03-04', 0.5, 'fraction-passed'],
      ['clock-warned', 'treatment', '2031-03-22', 0.8, 'fraction-passed'],
      ['case-escalated', 'treatment', 'company', 'warned'],
      ['clock-breached', 'treatment', '2031-04-04', '2031-04-03', 'deadline-passed'],
      ['case-escalated', 'treatment', 'national', 'breached'],
      ['clock-stopped', 'treatment', '2031-04-04', true, 'reply-issued'],
    ]);
  });

  it('have said what time brought before the case changed hands', async () => {
    const file = direct();
    await file.admit('2031-02-02');
    await file.ask(operator, 'jurisdiction-declined', { reason: 'wrong-entity' }, '2031-04-10');
    expect(await toldOf(file, 2, 7)).toEqual([
      ['clock-warned', 'treatment', '2031-03-04', 0.5, 'fraction-passed'],
      ['clock-warned', 'treatment', '2031-03-22', 0.8, 'fraction-passed'],
      ['case-escalated', 'treatment', 'company', 'warned'],
      ['clock-breached', 'treatment', '2031-04-04', '2031-04-03', 'deadline-passed'],
      ['case-escalated', 'treatment', 'national', 'breached'],
      ['case-returned', 'wrong-entity'],
      ['case-routed'],
    ]);
  });

  it('stand still while the complainant owes an answer, and give the days back', async () => {
    const file = direct();
    await file.admit('2031-05-01');
    const asked = { dueOn: '2031-06-01' };
    await file.tell(
      'ma.jisr.housing-projects.information-requested.v1',
      { ...asked, parts: ['contract'] },
      '2031-05-11',
    );
    await file.saysNext(2, 1);
    await stage.reach('2031-06-10');
    const received = { receivedOn: '2031-06-10', answered: true };
    await file.tell('ma.jisr.housing-projects.information-received.v1', received, '2031-06-10');
    await file.saysNext(3, 1);
    await stage.reach('2031-07-01');
    expect(await toldOf(file, 1, 4)).toEqual([
      ['clock-started', 'treatment', '2031-05-01', '2031-06-30', 'case-routed'],
      ['clock-suspended', 'treatment', '2031-05-11', '2031-06-30', 'information-requested'],
      ['clock-resumed', 'treatment', '2031-06-10', '2031-07-30', 'information-received'],
      ['clock-warned', 'treatment', '2031-06-30', 0.5, 'fraction-passed'],
    ]);
  });

  it('are extended once, by who owes the act, in time and with a reason', async () => {
    const file = direct();
    expect(await rejectionOf(await extend(file, '2031-08-01'))).toBe('clock-not-running');
    await file.admit('2031-08-01');
    await file.saysNext(0, 2);
    expect(await rejectionOf(await extend(file, '2031-08-02', { reason: 'summer' }))).toBe('unknown-code');
    expect(await rejectionOf(await extend(file, '2031-08-02', { clock: 'tea-time' }))).toBe('unknown-code');
    expect(await rejectionOf(await extend(file, '2031-08-02', { clock: 'acknowledgement' }))).toBe('clock-not-running');
    await extend(file, '2031-08-30', { text: 'Madame Itto Amezian attend une expertise.' });
    expect(await toldOf(file, 2, 1)).toEqual([
      ['clock-extended', 'treatment', '2031-08-30', '2031-11-29', 'complex-file'],
    ]);
    const kept = await keptJustification(exchange, file.id);
    expect(kept).toContain('sealed');
    expect(kept).not.toContain('Amezian');
    expect(await rejectionOf(await extend(file, '2031-09-02'))).toBe('clock-already-extended');
    const late = direct();
    await late.admit('2031-08-01');
    await late.saysNext(0, 2);
    expect(await rejectionOf(await extend(late, '2031-10-01'))).toBe('deadline-passed');
  });

  it('of the mediation track run for the ombudsman first, then for the operator, shorter when it is urgent', async () => {
    const file = mediated();
    await file.register('2032-01-01');
    const incomplete = { completeBy: '2032-01-31' };
    await file.tell(
      'ma.jisr.intake.complaint-found-incomplete.v1',
      { ...incomplete, missing: ['mandate'] },
      '2032-01-03',
    );
    await file.tell('ma.jisr.intake.complaint-completed.v1', { completedOn: '2032-01-08' }, '2032-01-08');
    await file.admit('2032-01-10');
    await file.instruct('2032-01-12');
    await file.letter('2032-01-15');
    await file.saysNext(0, 6);
    await file.ask(ombudsman, 'urgency-submitted', { urgency: 'urgent', reason: 'eviction' }, '2032-01-20');
    await file.saysNext(6, 3);
    await file.reply('2032-02-01');
    expect(await toldOf(file, 0, 10)).toEqual([
      ['clock-started', 'admissibility', '2032-01-01', '2032-01-31', 'complaint-registered'],
      ['clock-suspended', 'admissibility', '2032-01-03', '2032-01-31', 'complaint-found-incomplete'],
      ['clock-resumed', 'admissibility', '2032-01-08', '2032-02-05', 'complaint-completed'],
      ['case-routed'],
      ['clock-stopped', 'admissibility', '2032-01-12', false, 'stated'],
      ['clock-started', 'reply-to-mediator', '2032-01-15', '2032-03-15', 'letter-sent'],
      ['urgency-set', 'eviction'],
      ['clock-stopped', 'reply-to-mediator', '2032-01-20', false, 'urgency-set'],
      ['clock-started', 'reply-to-mediator', '2032-01-15', '2032-02-19', 'urgency-set'],
      ['clock-stopped', 'reply-to-mediator', '2032-02-01', false, 'reply-issued'],
    ]);
    expect(file.facts[0]).toMatchObject({ against: ombudsman });
    expect(file.facts[5]).toMatchObject({ against: operator, rule: 'reply-to-mediator@1' });
    expect(file.facts[8]).toMatchObject({ against: operator, rule: 'reply-to-mediator-urgent@1' });
  });

  it('of the ombudsman run until the instruction, and late ones are told to its national desk', async () => {
    const file = mediated();
    await file.register('2032-01-01');
    await file.admit('2032-01-01');
    await file.instruct('2032-02-10');
    expect(await toldOf(file, 0, 7)).toEqual([
      ['clock-started', 'admissibility', '2032-01-01', '2032-01-31', 'complaint-registered'],
      ['case-routed'],
      ['clock-warned', 'admissibility', '2032-01-16', 0.5, 'fraction-passed'],
      ['clock-warned', 'admissibility', '2032-01-25', 0.8, 'fraction-passed'],
      ['clock-breached', 'admissibility', '2032-02-01', '2032-01-31', 'deadline-passed'],
      ['case-escalated', 'admissibility', 'mediator', 'breached'],
      ['clock-stopped', 'admissibility', '2032-02-10', true, 'stated'],
    ]);
    expect(file.facts[5]).toMatchObject({ from: 'mediator', entity: 'siege-imr', rule: 'admissibility@1' });
  });

  it('of the ombudsman run anew when the complaint is admitted after all', async () => {
    const file = mediated();
    await file.register('2032-01-01');
    await file.withdraw('2032-01-05');
    const reopened = { reason: 'new-facts', reopenedOn: '2032-01-08', track: 'mediation' } as const;
    await file.tell('ma.jisr.intake.complaint-reopened.v1', reopened, '2032-01-08');
    await file.admit('2032-01-10');
    expect(await toldOf(file, 0, 4)).toEqual([
      ['clock-started', 'admissibility', '2032-01-01', '2032-01-31', 'complaint-registered'],
      ['clock-stopped', 'admissibility', '2032-01-05', false, 'withdrawn'],
      ['case-routed'],
      ['clock-started', 'admissibility', '2032-01-10', '2032-02-09', 'complaint-admitted'],
    ]);
  });

  it('of a recommendation run for its answer, then for its execution, by the days that those acts name', async () => {
    const file = mediated();
    await file.admit('2032-03-01');
    const recommended = { ombudsman, respondent: operator, issuedOn: '2032-03-10', answerDueOn: '2032-04-01' };
    await file.tell(
      'ma.jisr.mediation.recommendation-issued.v1',
      { ...recommended, remedies: ['refund'] },
      '2032-03-10',
    );
    const accepted = { acceptedOn: '2032-03-20', executionDueOn: '2032-06-01' };
    await file.tell('ma.jisr.mediation.recommendation-accepted.v1', accepted, '2032-03-20');
    const partly = { extent: 'partly', executedOn: '2032-05-01', late: false } as const;
    await file.tell('ma.jisr.mediation.recommendation-executed.v1', partly, '2032-05-01');
    const executed = { extent: 'fully', executedOn: '2032-06-02', late: true } as const;
    await file.tell('ma.jisr.mediation.recommendation-executed.v1', executed, '2032-06-02');
    expect((await toldOf(file, 1, 9)).filter(([name]) => name === 'clock-started' || name === 'clock-stopped')).toEqual(
      [
        ['clock-started', 'recommendation-answer', '2032-03-10', '2032-04-01', 'recommendation-issued'],
        ['clock-stopped', 'recommendation-answer', '2032-03-20', false, 'stated'],
        ['clock-started', 'recommendation-execution', '2032-03-20', '2032-06-01', 'recommendation-accepted'],
        ['clock-stopped', 'recommendation-execution', '2032-06-02', true, 'stated'],
      ],
    );
  });

  it('stop for the answer when a recommendation is refused', async () => {
    const file = mediated();
    await file.admit('2032-03-01');
    const recommended = { ombudsman, respondent: operator, issuedOn: '2032-03-10', answerDueOn: '2032-04-01' };
    await file.tell(
      'ma.jisr.mediation.recommendation-issued.v1',
      { ...recommended, remedies: ['refund'] },
      '2032-03-10',
    );
    const refused = { refusedOn: '2032-03-20' };
    await file.tell(
      'ma.jisr.mediation.recommendation-refused.v1',
      { ...refused, reasons: ['no-budget'] },
      '2032-03-20',
    );
    expect(await toldOf(file, 2, 1)).toEqual([
      ['clock-stopped', 'recommendation-answer', '2032-03-20', false, 'stated'],
    ]);
  });

  it('of the direct track stop when the case is taken to the Médiateur, and the letter starts its own', async () => {
    const file = direct();
    await file.register('2032-04-01');
    await file.admit('2032-04-01');
    await file.takeToMediation('2032-04-05');
    await file.letter('2032-04-20');
    expect(await toldOf(file, 3, 4)).toEqual([
      ['clock-stopped', 'acknowledgement', '2032-04-05', false, 'taken-to-mediation'],
      ['clock-stopped', 'treatment', '2032-04-05', false, 'taken-to-mediation'],
      ['clock-started', 'admissibility', '2032-04-05', '2032-05-05', 'taken-to-mediation'],
      ['clock-started', 'reply-to-mediator', '2032-04-20', '2032-06-19', 'letter-sent'],
    ]);
  });

  it('keep the versions of the rules that held when the case was registered', async () => {
    const [admitted, taken] = [mediated(), direct()];
    await admitted.admit('2032-03-01', '2019-03-10');
    await taken.takeToMediation('2032-03-01', '2019-03-10');
    for (const file of [admitted, taken]) {
      await file.letter('2032-04-20');
      await file.saysNext(0, file === taken ? 3 : 2);
      const letter = file.facts.find(({ clock }) => clock === 'reply-to-mediator');
      expect(letter).toMatchObject({ rule: 'reply-to-mediator@0', startedOn: '2032-04-20', dueOn: '2032-05-20' });
      expect(file.facts[0]).toMatchObject({ registeredOn: '2019-03-10' });
    }
    const urgent = { urgency: 'urgent', reason: 'health' };
    await admitted.ask(ombudsman, 'urgency-submitted', urgent, '2032-04-21');
    await admitted.saysNext(2, 3);
    expect(admitted.facts[4]).toMatchObject({ rule: 'reply-to-mediator-urgent@0' });
  });

  it('stop for the reply when both sides settle', async () => {
    const file = mediated();
    await file.admit('2032-04-01');
    await file.letter('2032-04-20');
    const settled = { reachedOn: '2032-05-10' };
    await file.tell('ma.jisr.mediation.settlement-reached.v1', { ...settled, remedies: ['refund'] }, '2032-05-10');
    expect(await toldOf(file, 2, 1)).toEqual([
      ['clock-stopped', 'reply-to-mediator', '2032-05-10', false, 'settlement-reached'],
    ]);
  });

  it('stop when the complaint is found inadmissible, and none starts after it', async () => {
    const file = mediated();
    await file.register('2032-05-01');
    const found = { ground: 'in-court', category: 'refund', track: 'mediation' } as const;
    await file.tell('ma.jisr.intake.complaint-found-inadmissible.v1', found, '2032-05-05');
    await file.letter('2032-05-06');
    await file.ask(ombudsman, 'urgency-submitted', { urgency: 'urgent', reason: 'health' }, '2032-05-07');
    expect(await toldOf(file, 1, 1)).toEqual([
      ['clock-stopped', 'admissibility', '2032-05-05', false, 'found-inadmissible'],
    ]);
  });

  it('go on through a restart, late rather than never, and say each thing once', async () => {
    const file = direct();
    await file.admit('2032-07-01');
    await file.saysNext(0, 2);
    const routing = exchange.platform.services.get('routing');
    await routing?.stop();
    await routing?.start(120_000);
    await stage.reach('2032-12-01');
    expect(await toldOf(file, 2, 6)).toEqual([
      ['clock-warned', 'treatment', '2032-07-31', 0.5, 'fraction-passed'],
      ['clock-warned', 'treatment', '2032-08-18', 0.8, 'fraction-passed'],
      ['case-escalated', 'treatment', 'company', 'warned'],
      ['clock-breached', 'treatment', '2032-08-31', '2032-08-30', 'deadline-passed'],
      ['case-escalated', 'treatment', 'national', 'breached'],
      ['case-escalated', 'treatment', 'mediator', 'breached'],
    ]);
  });

  it('cost nothing while they are not due: among 100,000 a tick examines those that are', async () => {
    const file = direct();
    await file.admit('2033-01-01');
    await file.saysNext(0, 2);
    const watched = await watchTimers(exchange);
    await watched.add(100_000, '2099-01-01');
    await stage.reach('2033-03-01');
    expect(await toldOf(file, 2, 3)).toEqual([
      ['clock-warned', 'treatment', '2033-01-31', 0.5, 'fraction-passed'],
      ['clock-warned', 'treatment', '2033-02-18', 0.8, 'fraction-passed'],
      ['case-escalated', 'treatment', 'company', 'warned'],
    ]);
    const looks = await watched.looks();
    expect(looks.map(({ planSummary }) => planSummary)).not.toContain('COLLSCAN');
    expect(looks.map(({ docsExamined }) => docsExamined)).toEqual(looks.map(({ nreturned }) => nreturned));
    expect(looks.filter(({ nreturned }) => nreturned > 0)).toHaveLength(2);
    await watched.close();
  });
});
