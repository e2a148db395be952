import { partiesOf, type CaseEvent } from '@jisr/parties';
import type { CaseFile } from './case/case-view.ts';

/** Collection of cases as they stand, one row a case, for whoever looks for some of them. */
export const cases = 'cases';
/** Collection of all that happened to them; nothing in it ever changes. */
export const timeline = 'timeline';

/** A case where queries find it. */
export interface CaseRow extends Omit<CaseFile, 'id'> {
  readonly _id: string;
  /** Institutions that may see it, or may see how it stood when they left it. */
  readonly visibleTo: readonly string[];
  /** Those that have part now. */
  readonly takingPart: readonly string[];
  /** Whose desk has not taken it up yet. */
  readonly unassignedAt: readonly string[];
  /** Delegation, company and agency, and whoever it was reassigned to. */
  readonly entities: readonly string[];
  /**
   * By institution that may see it, the first day on which anything is owed to it, or was when that institution left; after all
   * days where nothing is.
   */
  readonly dueFor: Readonly<Record<string, string>>;
  /** Receipt number and reference, in lower case. */
  readonly numbers: readonly string[];
}

export interface EventRow {
  /** `<case>|<index>` */
  readonly _id: string;
  readonly caseId: string;
  /** From 0. */
  readonly index: number;
  readonly event: CaseEvent;
}

export const eventRow = (event: CaseEvent, index: number): EventRow => ({
  _id: `${event.subject}|${String(index).padStart(8, '0')}`,
  caseId: event.subject,
  index,
  event,
});

export function caseRow({ id, ...file }: CaseFile): CaseRow {
  const { parties, competence, entity, receiptNumber, reference } = file;
  const entities = [competence?.delegation, competence?.company, competence?.agency, entity];
  const numbers = [receiptNumber, reference].filter((number) => number !== undefined);
  const takingPart = partiesOf(parties);
  const visibleTo = [...new Set([...takingPart, ...Object.keys(parties.seen)])];
  const dueFor = (party: string) => (takingPart.includes(party) ? file.owed[0]?.dueOn : file.dueWhenLeft?.[party]);
  return {
    _id: id,
    ...file,
    visibleTo,
    takingPart,
    unassignedAt: unassignedAt(file),
    entities: [...new Set(entities.filter((code) => code !== undefined))],
    dueFor: Object.fromEntries(visibleTo.map((party) => [party, dueFor(party) ?? '9999-12-31'])),
    numbers: numbers.map((number) => number.toLowerCase()),
  };
}

/** An operator's desk takes a case up by accepting it, an ombudsman's by opening its instruction. */
function unassignedAt({ parties, status, acceptedOn, mediation, reply }: Omit<CaseFile, 'id'>): readonly string[] {
  const awaitsOperator = acceptedOn === undefined && reply === undefined && status === 'in-treatment';
  const desks = [awaitsOperator && parties.respondent, mediation === 'received' && parties.ombudsman];
  return desks.filter((desk) => typeof desk === 'string');
}
