import { accept, type Decider } from '@jisr/decider';

/** The institutions that have part in a case, each in its role; one institution can have several. */
export interface Roles {
  /** Where the complaint was filed. */
  readonly receiver?: string;
  /** Who owes the reply. */
  readonly respondent?: string;
  readonly ombudsman?: string;
}

/** Who takes part in a case, and how many events it has had. */
export interface Parties extends Roles {
  readonly events: number;
  /** Institutions that had part once: how many events of the case each of them may see. */
  readonly seen: Readonly<Record<string, number>>;
}

/** One more event of the case: whom it brings in, and whether the respondent gives the case back with it. */
export interface RecordEvent {
  readonly type: 'record';
  readonly brings: Roles;
  readonly returned: boolean;
}

export type Recorded = { readonly type: 'recorded' } & Omit<RecordEvent, 'type'>;

/** Those who have part now. */
export const partiesOf = ({ receiver, respondent, ombudsman }: Roles): readonly string[] => [
  ...new Set([receiver, respondent, ombudsman].filter((party) => party !== undefined)),
];

/** How many of a case's events an institution may see, from the first: all while it has part, those up to its leaving after. */
export function eventsSeenBy(institution: string, parties: Parties): number {
  return partiesOf(parties).includes(institution) ? parties.events : (parties.seen[institution] ?? 0);
}

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
