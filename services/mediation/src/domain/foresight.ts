import type { LocalDate } from '@jisr/calendar';
import { isRefused } from '@jisr/decider';
import type { Asked, Request } from './mediation-command.ts';
import { mediationDecider } from './mediation.decider.ts';
import { closureReasons, type Debt, type MediationFile } from './mediation.ts';

/** Who could ask for something, and on which day. */
export interface Asker {
  readonly institution: string;
  readonly on: LocalDate;
}

/** What would be taken of an institution now: asked of the decider in each way that could matter, with as little as can be asked. */
export function foreseen(file: MediationFile, { institution: by, on }: Asker): readonly Asked['type'][] {
  const taken = waysToAsk(on).filter((asked) => {
    const request: Request = { ...asked, by, on };
    return !isRefused(mediationDecider.decide(request, file));
  });
  return [...new Set(taken.map(({ type }) => type))];
}

/** An institution has part in a file that is its own or that it answers. */
export const takesPart = (file: MediationFile, institution: string): boolean =>
  file.status !== 'unfiled' && [file.ombudsman, file.respondent].includes(institution);

/** Content that no rule looks at. */
const unread = '';

const debts: readonly Debt[] = ['reply', 'recommendation-answer', 'recommendation-execution'];

const waysToAsk = (on: LocalDate): readonly Asked[] => [
  { type: 'instruct' },
  { type: 'write', language: 'fr' },
  { type: 'review', verdict: 'satisfactory' },
  { type: 'propose-settlement', remedies: [], answerDueOn: on, rule: unread },
  { type: 'answer-settlement', side: 'operator', answer: 'accepted' },
  { type: 'answer-settlement', side: 'complainant', answer: 'accepted' },
  { type: 'recommend', remedies: [], answerDueOn: on, rule: unread },
  { type: 'answer-recommendation', answer: { accepted: true, executionDueOn: on, rule: unread } },
  { type: 'state-execution', execution: 'fully', executedOn: on },
  { type: 'refer', to: 'head-of-government' },
  ...debts.map((about): Asked => ({ type: 'remind', about })),
  ...closureReasons.map((reason): Asked => ({ type: 'close', reason })),
];
