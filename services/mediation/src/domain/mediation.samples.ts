import type { MediationCommand, Request } from './mediation-command.ts';
import { closureReasons, type ClosureReason, type Debt } from './mediation.ts';

const [ombudsman, operator] = ['imr', 'al-omrane'];
const on = '2026-03-02';
const dueOn = '2026-04-01';
const extendedTo = '2026-05-01';
const lateOn = '2026-05-02';
const act = 'declination';
const remedies = ['repair'];

const askedBy = <Asked>(by: string, asked: Asked) => ({ by, on, ...asked });

/** Sample requests by name: what the parties can ask for, in the order of a file's life. */
export const sampleRequests = {
  instruct: askedBy(ombudsman, { type: 'instruct', delegation: 'rabat' }),
  write: askedBy(ombudsman, { type: 'write', language: 'fr' }),
  approve: askedBy(ombudsman, { type: 'review', verdict: 'satisfactory' }),
  disapprove: askedBy(ombudsman, { type: 'review', verdict: 'unsatisfactory' }),
  propose: askedBy(ombudsman, {
    type: 'propose-settlement',
    remedies,
    answerDueOn: dueOn,
    rule: 'settlement-answer@1',
  }),
  agreeAsOperator: askedBy(operator, { type: 'answer-settlement', side: 'operator', answer: 'accepted' }),
  agreeAsComplainant: askedBy(ombudsman, { type: 'answer-settlement', side: 'complainant', answer: 'accepted' }),
  disagree: askedBy(operator, {
    type: 'answer-settlement',
    side: 'operator',
    answer: 'refused',
    reasons: ['no-right'],
  }),
  recommend: askedBy(ombudsman, { type: 'recommend', remedies, answerDueOn: dueOn, rule: 'recommendation-answer@1' }),
  accept: askedBy(operator, {
    type: 'answer-recommendation',
    answer: { accepted: true, executionDueOn: dueOn, rule: 'recommendation-execution@1' },
  }),
  refuse: askedBy(operator, { type: 'answer-recommendation', answer: { accepted: false, reasons: ['no-right'] } }),
  executeFully: askedBy(operator, { type: 'state-execution', execution: 'fully', executedOn: on }),
  executePartly: askedBy(operator, { type: 'state-execution', execution: 'partly', executedOn: on }),
  executeNot: askedBy(operator, { type: 'state-execution', execution: 'not', executedOn: on }),
  refer: askedBy(ombudsman, { type: 'refer', to: 'head-of-government' }),
} as const satisfies Readonly<Record<string, Request>>;

export const sampleReminder = (about: Debt) => askedBy(ombudsman, { type: 'remind', about } as const);
export const sampleClosure = (reason: ClosureReason) => askedBy(ombudsman, { type: 'close', reason } as const);

export const sampleHearings = {
  takeUp: { type: 'take-up', ombudsman, respondent: operator, act },
  takeUpUnrouted: { type: 'take-up', ombudsman, act },
  otherRespondent: { type: 'hear-of-respondent', respondent: 'al-omrane-tamansourt', act },
  return: { type: 'hear-of-return', act },
  reply: { type: 'hear-of-reply' },
  silence: { type: 'hear-of-silence' },
  moreTimeToAnswer: { type: 'hear-of-extension', of: 'recommendation-answer', dueOn: extendedTo },
  moreTimeToExecute: { type: 'hear-of-extension', of: 'recommendation-execution', dueOn: extendedTo },
  withdrawal: { type: 'hear-of-end', as: 'withdrawn' },
  inadmissibility: { type: 'hear-of-end', as: 'inadmissible' },
  reopening: { type: 'hear-of-reopening' },
} as const satisfies Readonly<Record<string, MediationCommand>>;

const debts: readonly Debt[] = ['reply', 'recommendation-answer', 'recommendation-execution'];

/** Commands that together reach every state and every transition. */
export const mediationSamples: readonly MediationCommand[] = [
  ...Object.values(sampleHearings),
  ...Object.values(sampleRequests),
  ...debts.map(sampleReminder),
  ...closureReasons.map(sampleClosure),
  { type: 'pass-window', on: lateOn },
];
