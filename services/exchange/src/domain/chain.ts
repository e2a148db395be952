import { accept, type Decider } from '@jisr/decider';

/** Where the hash chain of a case stands; no head before its first event (docs/proof.md). */
export interface Chain {
  readonly head?: string;
}

/** The chain is one event longer and has this head. */
export interface Extended {
  readonly type: 'extended';
  readonly head: string;
}

/** Keeps the last head of a case's chain; the head arrives computed, since hashing is not the domain's. */
export const chainDecider: Decider<{ readonly type: 'extend'; readonly head: string }, Chain, Extended, never> = {
  initial: {},
  decide: ({ head }) => accept({ type: 'extended', head }),
  evolve: (_chain, { head }) => ({ head }),
};
