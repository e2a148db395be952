import { specify } from '@jisr/decider';
import type { MediationCommand } from '../src/domain/mediation-command.ts';
import type { Acted, MediationEvent } from '../src/domain/mediation-event.ts';
import { mediationDecider } from '../src/domain/mediation.decider.ts';
import type { ClosureReason } from '../src/domain/mediation.ts';
import type { MediationRefusal } from '../src/domain/refusal.ts';

/** Reads as a sentence: `given(…).when(…).then(…)`. */
export const given = specify(mediationDecider);
const parties = { ombudsman: 'imr', respondent: 'al-omrane' };
export const on = '2026-03-02';
export const dueOn = '2026-04-01';
export const lateOn = '2026-04-02';
const remedies = ['repair'];
export const delegate = { role: 'delegate', institution: 'imr' } as const;
export const correspondent = { role: 'correspondent', institution: 'al-omrane' } as const;
const citizen = { role: 'citizen', institution: 'imr' } as const;
export const system = { role: 'system' } as const;
export const passed = (day: string) => ({ type: 'pass-window', on: day }) as const;

/** What can have happened in a file, by name. */
export const happened = {
  received: { type: 'received', ...parties },
  unrouted: { type: 'received', ombudsman: 'imr' },
  opened: { type: 'instruction-opened', ombudsman: 'imr', delegation: 'rabat', openedOn: on, actor: delegate },
  written: { type: 'letter-sent', ...parties, language: 'fr', sentOn: on, actor: delegate },
  replied: { type: 'reply-heard' },
  returned: { type: 'return-heard', respondent: 'al-omrane', act: 'declination' },
  silent: { type: 'silence-heard' },
  approved: { type: 'reply-reviewed', verdict: 'satisfactory', reviewedOn: on, actor: delegate },
  disapproved: { type: 'reply-reviewed', verdict: 'unsatisfactory', reviewedOn: on, actor: delegate },
  proposed: { type: 'settlement-proposed', remedies, answerDueOn: dueOn, rule: 'settlement-answer@1', actor: delegate },
  operatorAgreed: { type: 'settlement-answered', side: 'operator', answer: 'accepted', actor: correspondent },
  complainantAgreed: { type: 'settlement-answered', side: 'complainant', answer: 'accepted', actor: citizen },
  operatorDisagreed: {
    type: 'settlement-answered',
    side: 'operator',
    answer: 'refused',
    reasons: ['no-right'],
    actor: correspondent,
  },
  lapsed: { type: 'settlement-lapsed', answerDueOn: dueOn, actor: system },
  settled: { type: 'settlement-reached', remedies, reachedOn: on, actor: system },
  recommended: {
    type: 'recommendation-issued',
    ...parties,
    remedies,
    issuedOn: on,
    answerDueOn: dueOn,
    rule: 'recommendation-answer@1',
    actor: delegate,
  },
  accepted: {
    type: 'recommendation-accepted',
    acceptedOn: on,
    executionDueOn: dueOn,
    rule: 'recommendation-execution@1',
    actor: correspondent,
  },
  refused: { type: 'recommendation-refused', reasons: ['no-right'], refusedOn: on, actor: correspondent },
  executedFully: {
    type: 'recommendation-executed',
    extent: 'fully',
    executedOn: on,
    late: false,
    actor: correspondent,
  },
  executedPartly: {
    type: 'recommendation-executed',
    extent: 'partly',
    executedOn: on,
    late: false,
    actor: correspondent,
  },
  notExecuted: { type: 'recommendation-not-executed', dueOn, reason: 'stated', actor: correspondent },
  referred: { type: 'case-referred', to: 'head-of-government', referredOn: on, actor: delegate },
  withdrawn: { type: 'end-heard', as: 'withdrawn' },
  inadmissible: { type: 'end-heard', as: 'inadmissible' },
  reopened: { type: 'reopening-heard' },
} as const satisfies Readonly<Record<string, MediationEvent>>;

export const closedAs = (reason: ClosureReason): Acted => ({
  type: 'case-closed',
  reason,
  closedOn: on,
  actor: delegate,
});

const { received, opened, written, replied, disapproved, recommended, accepted } = happened;
const asWritten = [received, opened, written];
const asReviewed = [...asWritten, replied, disapproved];
const asRecommended = [...asReviewed, recommended];

/** Every place where a file can stand, by the history that leads there. */
export const stands = {
  received: [received],
  instructed: [received, opened],
  written: asWritten,
  overdue: [...asWritten, happened.silent],
  replied: [...asWritten, replied],
  approved: [...asWritten, replied, happened.approved],
  disapproved: asReviewed,
  proposed: [received, opened, happened.proposed],
  'agreed by the operator': [received, opened, happened.proposed, happened.operatorAgreed],
  'agreed by the complainant': [received, opened, happened.proposed, happened.complainantAgreed],
  settled: [received, opened, happened.proposed, happened.settled],
  recommended: asRecommended,
  accepted: [...asRecommended, accepted],
  refused: [...asRecommended, happened.refused],
  'executed fully': [...asRecommended, accepted, happened.executedFully],
  'executed partly': [...asRecommended, accepted, happened.executedPartly],
  'not executed': [...asRecommended, accepted, happened.notExecuted],
  'executed partly, the rest not': [...asRecommended, accepted, happened.executedPartly, happened.notExecuted],
  'executed partly at last': [...asRecommended, accepted, happened.notExecuted, happened.executedPartly],
  referred: [...asRecommended, happened.refused, happened.referred],
  closed: [received, closedAs('unfounded')],
  withdrawn: [received, happened.withdrawn],
  inadmissible: [received, happened.inadmissible],
} as const satisfies Readonly<Record<string, readonly MediationEvent[]>>;

export type Stand = keyof typeof stands;
export const allStands = Object.keys(stands) as Stand[];
export const over: readonly Stand[] = ['closed', 'withdrawn', 'inadmissible'];
export const open = allStands.filter((stand) => !over.includes(stand));

/** What a request that does not fit is told, by where the file stands. */
export const told: Readonly<Record<Stand, MediationRefusal>> = {
  received: 'instruction-not-opened',
  instructed: 'letter-not-sent',
  written: 'letter-unanswered',
  overdue: 'letter-unanswered',
  replied: 'reply-not-reviewed',
  approved: 'reply-reviewed',
  disapproved: 'reply-reviewed',
  proposed: 'settlement-proposed',
  'agreed by the operator': 'settlement-proposed',
  'agreed by the complainant': 'settlement-proposed',
  settled: 'settlement-reached',
  recommended: 'recommendation-unanswered',
  accepted: 'recommendation-accepted',
  refused: 'recommendation-refused',
  'executed fully': 'recommendation-executed',
  'executed partly': 'recommendation-executed',
  'not executed': 'recommendation-not-executed',
  'executed partly, the rest not': 'recommendation-not-executed',
  'executed partly at last': 'recommendation-executed',
  referred: 'case-referred',
  closed: 'case-closed',
  withdrawn: 'case-withdrawn',
  inadmissible: 'complaint-inadmissible',
};

export type Answer = MediationRefusal | readonly MediationEvent[];

/** Asks in a place, and holds the answer against what is expected: a refusal, or exactly these events. */
export const check = (stand: Stand, command: MediationCommand, answer: Answer) => {
  const decided = given(...stands[stand]).when(command);
  return typeof answer === 'string' ? decided.thenRefused(answer) : decided.then(...answer);
};

/** Where a file stands after all that has happened. */
export const stateAfter = (...history: readonly MediationEvent[]) =>
  history.reduce(mediationDecider.evolve, mediationDecider.initial);
