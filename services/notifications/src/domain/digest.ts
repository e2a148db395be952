import { accept, refuse, type Decider } from '@jisr/decider';
import type { Params, Template } from './templates.ts';

/** One line of a digest: what an officer is told of one step of one case. */
export interface DigestItem {
  readonly id: string;
  readonly caseId: string;
  readonly template: Template;
  readonly params: Params;
  /** When it happened (ISO 8601, UTC). */
  readonly time: string;
  /** Place in the case's log, as far as one context numbers it. */
  readonly sequence: number;
}

/** What a desk was last sent. */
export interface DigestState {
  /** Day (Casablanca) of the last digest. */
  readonly sentOn?: string;
}

export interface Compose {
  readonly type: 'compose';
  readonly day: string;
  readonly items: readonly DigestItem[];
}

export interface Composed {
  readonly type: 'digest-composed';
  readonly day: string;
  readonly items: readonly DigestItem[];
}

/** A desk gets one digest a day, with all that waits, in the order in which it happened; none when nothing does. */
export const digestDecider: Decider<Compose, DigestState, Composed, 'sent-today'> = {
  initial: {},
  decide({ day, items }, { sentOn }) {
    if (items.length === 0) return accept();
    if (sentOn !== undefined && sentOn >= day) return refuse('sent-today');
    return accept({ type: 'digest-composed', day, items: [...items].sort(byOccurrence) });
  },
  evolve: (_, { day }) => ({ sentOn: day }),
};

function byOccurrence(a: DigestItem, b: DigestItem): number {
  if (a.time !== b.time) return a.time < b.time ? -1 : 1;
  if (a.caseId !== b.caseId) return a.caseId < b.caseId ? -1 : 1;
  return a.sequence - b.sequence;
}
