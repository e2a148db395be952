import type { LocalDate } from '@jisr/calendar';
import { accept, refuse, type Decision } from '@jisr/decider';
import type { Request } from './mediation-command.ts';
import type { MediationEvent } from './mediation-event.ts';
import type { Executed, MediationFile, OpenFile } from './mediation.ts';
import { refuseAt, type MediationRefusal } from './refusal.ts';

type Decided = Decision<MediationEvent, MediationRefusal>;
type Asked<T extends Request['type']> = Extract<Request, { type: T }>;

const system = { role: 'system' } as const;

/** The ombudsman recommends when the reply does not satisfy, or its time has passed in silence (law 14-16). */
export function recommend(asked: Asked<'recommend'>, respondent: string, file: OpenFile): Decided {
  if (file.status === 'written' && !file.overdue) return refuse('reply-awaited');
  const due = file.status === 'written' || (file.status === 'reviewed' && file.verdict === 'unsatisfactory');
  if (!due) return refuseAt(file);
  const { by, on: issuedOn, remedies, answerDueOn, rule } = asked;
  const parties = { ombudsman: file.ombudsman, respondent };
  const actor = { role: 'delegate', institution: by } as const;
  return accept({ type: 'recommendation-issued', ...parties, remedies, issuedOn, answerDueOn, rule, actor });
}

/** The operator accepts and owes execution, or refuses and owes its reasons; it answers once, in its window. */
export function answerRecommendation({ by, on, answer }: Asked<'answer-recommendation'>, file: OpenFile): Decided {
  if (file.status !== 'recommended') return refuseAt(file);
  if (on > file.answerDueOn) return refuse('answer-window-passed');
  const actor = { role: 'correspondent', institution: by } as const;
  if (answer.accepted) {
    const { executionDueOn, rule } = answer;
    return accept({ type: 'recommendation-accepted', acceptedOn: on, executionDueOn, rule, actor });
  }
  const { reasons } = answer;
  return reasons.length > 0
    ? accept({ type: 'recommendation-refused', reasons, refusedOn: on, actor })
    : refuse('reasons-owed');
}

/** What was accepted is executed fully, partly, the rest later or not, or not at all; late rather than never. */
export function stateExecution(asked: Asked<'state-execution'>, file: OpenFile): Decided {
  const { by, on, execution, executedOn, proof } = asked;
  if (file.status !== 'accepted' && file.status !== 'not-executed' && !isPartlyExecuted(file)) return refuseAt(file);
  const actor = { role: by === file.respondent ? 'correspondent' : 'delegate', institution: by } as const;
  const { executionDueOn: dueOn } = file;
  if (execution === 'not') {
    return file.status === 'not-executed'
      ? refuseAt(file)
      : accept({ type: 'recommendation-not-executed', dueOn, reason: 'stated', actor });
  }
  if (file.status === 'executed' && execution === 'partly') return refuseAt(file);
  if (executedOn > on) return refuse('not-executed-yet');
  const late = executedOn > dueOn;
  const proved = proof && { proof };
  return accept({ type: 'recommendation-executed', extent: execution, executedOn, late, ...proved, actor });
}

/** The last day of execution, or of that of the rest; none once silence or a statement has ended the wait. */
export function executionDueIn(file: MediationFile): LocalDate | undefined {
  if (file.status === 'accepted') return file.executionDueOn;
  return isPartlyExecuted(file) && !file.overdue ? file.executionDueOn : undefined;
}

const isPartlyExecuted = (file: MediationFile): file is Extract<OpenFile, Executed> =>
  file.status === 'executed' && file.extent === 'partly';

/** A recommendation that was refused, or not executed in full, can be taken to the head of government (law 14-16). */
export function refer({ by, on, to }: Asked<'refer'>, file: OpenFile): Decided {
  return file.status === 'refused' || file.status === 'not-executed' || isPartlyExecuted(file)
    ? accept({ type: 'case-referred', to, referredOn: on, actor: { role: 'delegate', institution: by } })
    : refuseAt(file);
}

/** Silence on a recommendation is a refusal. */
export const refuseBySilence = (refusedOn: LocalDate): Decided =>
  accept({ type: 'recommendation-refused', reasons: ['no-answer'], refusedOn, actor: system });

/** Silence on its execution, or on that of the rest, says that there was none. */
export const failBySilence = (dueOn: LocalDate): Decided =>
  accept({ type: 'recommendation-not-executed', dueOn, reason: 'window-passed', actor: system });
