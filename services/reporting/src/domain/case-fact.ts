import { accept, type Decider } from '@jisr/decider';
import { hasEnded, statusAfter, type CaseStatus } from '@jisr/case-status';

/** A civil day in Morocco, `YYYY-MM-DD`. */
export type Day = string;

/** What is known of one case, for the figures: nothing personal, no reference of an institution. */
export interface CaseFact extends Partial<Settled>, Partial<Corrigible> {
  readonly status: CaseStatus;
  readonly revision: number;
  /** Day of the event that gave the case its present end. */
  readonly closedOn?: Day;
  /** Why it was closed, as the event that closed it says. */
  readonly closedFor?: string;
}

/** What the first event to say it settles for good: the filing, and the first answer that the complainant got. */
export interface Settled {
  /** What only the registration says; a fact is not stated before. */
  readonly filed: Filed;
  readonly place: { readonly region: string; readonly province?: string; readonly synthetic?: boolean };
  readonly admittedOn: Day;
  readonly routedOn: Day;
  readonly repliedOn: Day;
  readonly outcome: 'granted' | 'partly-granted' | 'refused';
  /** Whether the first reply came after its legal deadline, as the clock that ran for it says. */
  readonly late: boolean;
  /** Why it was not admissible. */
  readonly ground: string;
  /** The first contest. */
  readonly contestedOn: Day;
  /** When the ombudsman had it: filed with it, or taken to it. */
  readonly mediatedOn: Day;
  readonly settledOn: Day;
}

/** What a later event puts right: a case can be routed anew or matched again, a recommendation goes from step to step. */
export interface Corrigible {
  readonly operation: string;
  readonly competence: { readonly delegation: string; readonly company: string; readonly agency: string };
  readonly recommendation: 'issued' | 'accepted' | 'refused' | 'executed' | 'partly-executed' | 'not-executed';
}

export interface Filed {
  readonly receivedOn: Day;
  readonly category: string;
  readonly track: 'direct' | 'mediation';
  readonly channel:
    'web' | 'mobile-app' | 'phone' | 'email' | 'walk-in' | 'voicemail' | 'field-report' | 'elected-office' | 'letter';
  readonly institution: string;
}

/** An event of the lifecycle, the day on which it happened, and what it says for the fact. */
export interface Learn {
  readonly type: string;
  readonly on: Day;
  readonly settles?: Partial<Settled>;
  readonly corrects?: Partial<Corrigible>;
  /** Why it closes the case, if it does. */
  readonly closesFor?: string;
}

export interface Stated {
  readonly type: 'stated';
  readonly fact: CaseFact;
}

/**
 * The status follows the one fold, the rest grows by what each event says; each change is a new revision.
 * Deterministic: only the events' own words and days count, so the same log gives the same facts, revisions included.
 */
export const caseFactDecider: Decider<Learn, CaseFact, Stated, never> = {
  initial: { status: 'unknown', revision: 0 },
  decide(event, fact) {
    const learnt = learn(fact, event);
    return textOf(learnt) === textOf(fact)
      ? accept()
      : accept({ type: 'stated', fact: { ...learnt, revision: fact.revision + 1 } });
  },
  evolve: (_, { fact }) => fact,
};

function learn({ closedOn, closedFor, ...fact }: CaseFact, event: Learn): CaseFact {
  const { type, on, settles, corrects, closesFor } = event;
  const status = statusAfter(fact.status, { type });
  const [endedOn, endedFor] = status === fact.status ? [closedOn, closedFor] : [on, closesFor];
  return {
    ...settles,
    ...fact,
    ...corrects,
    status,
    ...(hasEnded(status) && endedOn !== undefined && { closedOn: endedOn }),
    ...(status === 'closed' && endedFor !== undefined && { closedFor: endedFor }),
  };
}

/** Equal for equal facts, in whatever order their fields were learnt. */
const textOf = (fact: CaseFact): string => JSON.stringify(Object.entries(fact).sort(([a], [b]) => (a < b ? -1 : 1)));
