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
