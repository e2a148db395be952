import { deepStrictEqual } from 'node:assert/strict';
import type { Decider } from './decider.ts';

/** Test kit that reads as a sentence: `given(started).when(extend).then(extended)`. */
export const specify =
  <Command, State, Event, Reason extends string>(decider: Decider<Command, State, Event, Reason>) =>
  (...history: Event[]) => ({
    when: (command: Command) => {
      const decision = decider.decide(command, history.reduce(decider.evolve, decider.initial));
      return {
        then: (...expected: Event[]) => deepStrictEqual(decision, { accepted: expected }),
        thenNothing: () => deepStrictEqual(decision, { accepted: [] }),
        thenRefused: (reason: Reason) => deepStrictEqual(decision, { refused: reason }),
      };
    },
  });
