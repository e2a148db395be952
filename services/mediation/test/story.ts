import { randomUUID } from 'node:crypto';
import { complaintIdOf, type DataOf, type EventType } from '@jisr/contracts';
import type { Exchange } from '@jisr/testing';

export const ombudsman = 'imr';
export const operator = 'al-omrane';
/** A name that a text speaks of, and that nothing but the text may hold. */
export const planted = 'Itto Amezian';

const text = `Madame ${planted} attend la réparation de son logement.`;
const language = 'fr';
const remedies = ['repair'];
const actor = { role: 'system' } as const;
const longAgo = '2018-01-20T10:00:00.000Z';

type RequestName = 'instruction' | 'letter' | 'review' | 'settlement-proposal' | 'settlement-answer' | Followed;
type Followed =
  'recommendation' | 'recommendation-answer' | 'recommendation-execution' | 'reminder' | 'referral' | 'closure';
type Data<T extends EventType> = Omit<DataOf<T>, 'causedBy' | 'occurredAt'>;

const routedOn = (track: 'direct' | 'mediation') =>
  ({
    institution: track === 'direct' ? operator : ombudsman,
    respondent: operator,
    reference: 'F-1',
    track,
    category: 'quality-defects',
    delegation: 'rabat',
    company: 'al-omrane-rabat',
    agency: 'agence-sale',
    jurisdictionVersion: 'jurisdiction@1',
    urgency: 'normal',
    actor,
  }) as const;

/** One case, told by everybody but mediation. */
export class CaseStory {
  readonly caseId: string = complaintIdOf(ombudsman, `F-${randomUUID()}`);

  constructor(private readonly exchange: Exchange) {}

  /** Asks as an institution does; answers the request's id. */
  ask(by: string, name: RequestName, data: object, more: { time?: string; id?: string } = {}): Promise<string> {
    const type = `ma.jisr.mediation.${name}-submitted.v1`;
    return this.exchange.ask(by, { type, subject: this.caseId, time: new Date().toISOString(), data, ...more });
  }

  instruct = () => this.ask(ombudsman, 'instruction', { delegation: 'rabat' });
  write = (more?: { time?: string; id?: string }) => this.ask(ombudsman, 'letter', { text, language }, more);
  review = (verdict: 'satisfactory' | 'unsatisfactory') => this.ask(ombudsman, 'review', { verdict, text, language });
  propose = (time?: string) =>
    this.ask(ombudsman, 'settlement-proposal', { remedies, text, language }, { ...(time && { time }) });
  proposeLongAgo = () => this.propose(longAgo);
  recommend = () => this.ask(ombudsman, 'recommendation', { remedies, text, language });
  recommendLongAgo = () => this.ask(ombudsman, 'recommendation', { remedies, text, language }, { time: longAgo });
  accept = (by = operator) => this.ask(by, 'recommendation-answer', { answer: 'accepted' });
  refuse = (words: string, id: string) =>
    this.ask(
      operator,
      'recommendation-answer',
      { answer: 'refused', reasons: ['contract-terms'], text: words, language },
      { id },
    );
  acceptLongAgo = () => this.ask(operator, 'recommendation-answer', { answer: 'accepted' }, { time: longAgo });
  execute = (execution: 'fully' | 'partly' | 'not', by = operator) =>
    this.ask(by, 'recommendation-execution', { execution });
  close = (reason: string) => this.ask(ombudsman, 'closure', { reason });

  route = (track: 'direct' | 'mediation' = 'mediation', act?: string) =>
    this.tell('ma.jisr.routing.case-routed.v1', routedOn(track), act);
  /** The operator gives the case back; the same act can hand it on. */
  giveBack = (act?: string) =>
    this.tell('ma.jisr.routing.case-returned.v1', { reason: 'wrong-entity', from: 'agence-sale', actor }, act);
  takeToMediation = () =>
    this.tell('ma.jisr.intake.complaint-taken-to-mediation.v1', {
      reason: 'reply-unsatisfactory',
      ombudsman,
      institution: operator,
      reference: 'SR-1',
      category: 'refund',
      respondent: operator,
      takenOn: '2026-03-02',
      actor,
    });
  reply = () =>
    this.tell('ma.jisr.housing-projects.reply-issued.v1', {
      outcome: 'refused',
      language,
      repliedOn: '2026-03-02',
      contestableUntil: '2026-04-01',
      actor,
    });
  breach = () =>
    this.tell('ma.jisr.routing.clock-breached.v1', {
      clock: 'reply-to-mediator',
      rule: 'reply-to-mediator@1',
      on: '2026-05-02',
      dueOn: '2026-05-01',
      against: operator,
      reason: 'due-date-passed',
      actor,
    });
  extend = (dueOn: string) =>
    this.tell('ma.jisr.routing.clock-extended.v1', {
      clock: 'recommendation-answer',
      rule: 'recommendation-answer@1',
      on: '2026-05-01',
      dueOn,
      reason: 'complex-file',
      actor,
    });
  withdraw = () => this.tell('ma.jisr.intake.complaint-withdrawn.v1', { reason: 'solved', actor });
  findInadmissible = () =>
    this.tell('ma.jisr.intake.complaint-found-inadmissible.v1', {
      ground: 'incomplete',
      category: 'refund',
      track: 'direct',
      actor,
    });
  complete = () => this.tell('ma.jisr.intake.complaint-completed.v1', { completedOn: '2026-01-15', actor });
  reopen = () =>
    this.tell('ma.jisr.intake.complaint-reopened.v1', {
      reason: 'new-facts',
      reopenedOn: '2026-06-01',
      track: 'mediation',
      actor,
    });

  /** What mediation says of the case, once it has said as much as was expected. */
  async hears(...names: string[]): Promise<readonly string[]> {
    return this.exchange.namesOf(this.caseId, names.length);
  }

  /** The data of the last event that mediation said of the case. */
  last = () => this.exchange.saidOf(this.caseId).at(-1)?.data;

  private tell<T extends EventType>(type: T, data: Data<T>, causedBy?: string): Promise<string> {
    return this.exchange.tell(this.caseId, { type, data } as never, new Date().toISOString(), causedBy);
  }
}
