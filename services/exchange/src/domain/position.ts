import { accept, type Decider } from '@jisr/decider';

/** How far a numbered sequence has come. */
export interface Position {
  readonly last: number;
}

/** The next number, from 1, without gaps. */
export const positionDecider: Decider<{ readonly type: 'take' }, Position, { readonly type: 'taken' }, never> = {
  initial: { last: 0 },
  decide: () => accept({ type: 'taken' }),
  evolve: ({ last }) => ({ last: last + 1 }),
};
