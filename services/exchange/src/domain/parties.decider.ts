import { accept, type Decider } from '@jisr/decider';
import { partiesOf, type Parties, type Recorded, type RecordEvent } from './parties.ts';

/**
 * Who may see a case: who received it, who answers it, and the ombudsman, each from the case's first event on. A respondent
 * that gives the case back, or is replaced, sees nothing of what comes after, unless it has part in another role.
 */
export const partiesDecider: Decider<RecordEvent, Parties, Recorded, never> = {
  initial: { events: 0, seen: {} },

  decide: ({ brings, returned }) => accept({ type: 'recorded', brings, returned }),

  evolve(parties, { brings, returned }) {
    const { respondent, ...others } = { ...parties, ...brings };
    const next = returned || respondent === undefined ? others : { ...others, respondent };
    const gone = partiesOf(parties).filter((party) => !partiesOf(next).includes(party));
    const last = returned ? parties.events + 1 : parties.events;
    return {
      ...next,
      events: parties.events + 1,
      seen: { ...parties.seen, ...Object.fromEntries(gone.map((party) => [party, last])) },
    };
  },
};
