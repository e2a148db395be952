import { accept, type Decider } from '@jisr/decider';
import { statusAfter, type CaseStatus } from '@jisr/case-status';

/** A civil day in Morocco, `YYYY-MM-DD`. */
type Day = string;

/** What is known of one case, for the figures: nothing personal, no reference of an institution. */
export interface CaseFact {
  readonly status: CaseStatus;
  readonly revision: number;
  /** What only the registration says; a fact is not stated before. */
  readonly filed?: Filed;
  readonly place?: { readonly region: string; readonly province?: string; readonly synthetic?: boolean };
  readonly operation?: string;
  readonly competence?: { readonly delegation: string; readonly company: string; readonly agency: string };
  readonly admittedOn?: Day;
  readonly routedOn?: Day;
  readonly repliedOn?: Day;
  readonly closedOn?: Day;
  readonly late?: boolean;
  readonly outcome?: 'granted' | 'partly-granted' | 'refused';
}

export interface Filed {
  readonly receivedOn: Day;
  readonly category: string;
  readonly track: 'direct' | 'mediation';
  readonly channel:
    'web' | 'mobile-app' | 'phone' | 'email' | 'walk-in' | 'voicemail' | 'field-report' | 'elected-office' | 'letter';
  readonly institution: string;
}

/** An event of the lifecycle, and what it adds to the fact. */
export interface Learn {
  readonly type: string;
  readonly adds: Partial<Omit<CaseFact, 'status' | 'revision'>>;
}

export interface Stated {
  readonly type: 'stated';
  readonly fact: CaseFact;
}

/** A fact only grows: what was learnt first stands, the status follows the one fold, each change is a new revision. */
export const caseFactDecider: Decider<Learn, CaseFact, Stated, never> = {
  initial: { status: 'unknown', revision: 0 },
  decide({ type, adds }, fact) {
    const { status, revision, ...known } = fact;
    const learnt = { ...adds, ...known, status: statusAfter(status, { type }) };
    const changed = learnt.status !== status || Object.keys(learnt).length > Object.keys(known).length + 1;
    return changed ? accept({ type: 'stated', fact: { ...learnt, revision: revision + 1 } }) : accept();
  },
  evolve: (_, { fact }) => fact,
};
