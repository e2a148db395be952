import { beforeCourt, type Ground } from './admissibility.ts';
import type { ComplaintCommand, FilingTerms } from './complaint.ts';
import type { Filing } from './filing.ts';

export const operator = 'al-omrane';
export const ombudsman = 'imr';

export const filing: Filing = {
  receiptNumber: 'JSR-2026-0000-0000-00000-X',
  institution: operator,
  reference: 'SR-1',
  registeredOn: '2026-01-05',
  track: 'direct',
  category: 'delivery-delay',
  channel: 'phone',
  language: 'ar',
};

export const courtGround: Ground = { code: 'matter-before-court', legalBasis: 'Loi 14-16' };
export const incompleteGround: Ground = { code: 'incomplete', legalBasis: 'Loi 14-16' };

export const terms: FilingTerms = {
  required: ['identity', 'address'],
  completeBy: '2026-01-31',
  completionRule: 'completion-window@1',
  checklist: [courtGround, incompleteGround],
};

const register = {
  type: 'register',
  filing,
  parts: ['identity', 'address'],
  findings: [],
  terms,
  possibleDuplicates: [],
} as const;

/** One of each command, and as many more as it takes to reach every state; days follow each other. */
export const samples = {
  register,
  registerIncomplete: { ...register, parts: ['identity'] },
  registerBeforeCourt: { ...register, findings: [beforeCourt] },
  registerWithTheMediator: { ...register, filing: { ...filing, institution: ombudsman, track: 'mediation' } },
  complete: {
    type: 'complete',
    by: operator,
    on: '2026-01-20',
    parts: ['address'],
    amendment: {},
    possibleDuplicates: [],
  },
  passCompletionWindow: { type: 'pass-completion-window', on: '2026-02-01', ground: incompleteGround },
  findInadmissible: {
    type: 'find-inadmissible',
    by: ombudsman,
    on: '2026-02-25',
    ground: { code: 'manifestly-unfounded', legalBasis: 'Loi 14-16, art. 13' },
  },
  withdraw: {
    type: 'withdraw',
    by: operator,
    reason: 'solved',
    endedOn: '2026-03-01',
    reopenableUntil: '2026-03-31',
  },
  hearOfRouting: { type: 'hear-of-routing', respondent: operator },
  hearOfReturn: { type: 'hear-of-return', on: '2026-01-25' },
  hearOfBreach: { type: 'hear-of-breach', on: '2026-02-05' },
  hearOfReply: { type: 'hear-of-reply', repliedOn: '2026-02-01', contestableUntil: '2026-03-03' },
  accept: { type: 'accept-reply', by: operator },
  contest: { type: 'contest-reply', by: operator, on: '2026-02-10', reason: 'incomplete-reply' },
  takeToMediation: {
    type: 'take-to-mediation',
    by: operator,
    ombudsman,
    on: '2026-02-20',
    reason: 'reply-unsatisfactory',
  },
  hearOfLapse: {
    type: 'hear-of-closure',
    from: 'operator',
    reason: 'contest-window-passed',
    endedOn: '2026-03-04',
    reopenableUntil: '2026-04-03',
  },
  hearOfAcceptedClosure: {
    type: 'hear-of-closure',
    from: 'operator',
    reason: 'reply-accepted',
    endedOn: '2026-02-12',
    reopenableUntil: '2026-03-14',
  },
  hearOfMediatorsClosure: {
    type: 'hear-of-closure',
    from: 'mediator',
    reason: 'settled',
    endedOn: '2026-05-01',
    reopenableUntil: '2026-05-31',
  },
  reopen: { type: 'reopen', by: operator, on: '2026-03-10', reason: 'new-facts' },
  rate: { type: 'rate', by: operator, on: '2026-03-10', score: 4 },
  link: { type: 'link', by: operator, cases: [{ id: 'other', is: 'known' }], relation: 'same-matter' },
  hearOfLink: { type: 'hear-of-link', to: 'other', relation: 'same-matter' },
} as const satisfies Record<string, ComplaintCommand>;

export const complaintSamples: readonly ComplaintCommand[] = Object.values(samples);
