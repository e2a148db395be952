import { accept, type Decider } from '@jisr/decider';
import { extend, genesis, type Hash } from '@jisr/proof';

/** Where the hash chain of a case stands; no head before its first event. */
export interface Chain {
  readonly head?: Hash;
}

export interface Append {
  readonly type: 'append';
  readonly caseId: string;
  readonly hash: Hash;
}

export interface Appended {
  readonly type: 'appended';
  readonly head: Hash;
}

/** Each event's hash leads from one head to the next: whoever has the last one can tell whether any before it was changed (docs/proof.md). */
export const chainDecider: Decider<Append, Chain, Appended, never> = {
  initial: {},
  decide: ({ caseId, hash }, { head = genesis(caseId) }) => accept({ type: 'appended', head: extend(head, hash) }),
  evolve: (_chain, { head }) => ({ head }),
};
