import { accept, refuse, type Decision } from '@jisr/decider';
import type { LocalDate } from './local-date.ts';
import type { Request } from './mediation-command.ts';
import type { MediationEvent } from './mediation-event.ts';
import type { OpenFile, RecommendationPhase } from './mediation.ts';
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

/** What was accepted is executed fully, partly and later fully, or not; late rather than never. */
export function stateExecution(asked: Asked<'state-execution'>, file: OpenFile): Decided {
  const { by, on, execution, executedOn, proof } = asked;
  const partly = file.status === 'executed' && file.extent === 'partly';
  if (file.status !== 'accepted' && file.status !== 'not-executed' && !partly) return refuseAt(file);
  const actor = { role: by === file.respondent ? 'correspondent' : 'delegate', institution: by } as const;
  const { executionDueOn: dueOn } = file;
  if (execution === 'not') {
    return file.status === 'accepted'
      ? accept({ type: 'recommendation-not-executed', dueOn, reason: 'stated', actor })
      : refuseAt(file);
  }
  if (partly && execution === 'partly') return refuseAt(file);
  if (executedOn > on) return refuse('not-executed-yet');
  const late = executedOn > dueOn;
  const proved = proof && { proof };
  return accept({ type: 'recommendation-executed', extent: execution, executedOn, late, ...proved, actor });
}

/** A recommendation that was refused or not executed can be taken to the head of government (law 14-16). */
export function refer({ by, on, to }: Asked<'refer'>, file: OpenFile): Decided {
  return file.status === 'refused' || file.status === 'not-executed'
    ? accept({ type: 'case-referred', to, referredOn: on, actor: { role: 'delegate', institution: by } })
    : refuseAt(file);
}

type Pending = Extract<RecommendationPhase, { status: 'recommended' | 'accepted' }>;

/** Silence on a recommendation is a refusal, and silence on its execution says that there was none. */
export function fallSilent(phase: Pending, on: LocalDate): Decided {
  switch (phase.status) {
    case 'recommended':
      return accept({ type: 'recommendation-refused', reasons: ['no-answer'], refusedOn: on, actor: system });
    case 'accepted':
      return accept({
        type: 'recommendation-not-executed',
        dueOn: phase.executionDueOn,
        reason: 'window-passed',
        actor: system,
      });
  }
}
