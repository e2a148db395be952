/** A case's status as people see it; the running clocks stand beside it. */
export type CaseStatus =
  | 'unknown'
  | 'received'
  | 'incomplete'
  | 'in-treatment'
  | 'waiting-for-complainant'
  | 'contested'
  | 'replied'
  | 'returned'
  | 'in-mediation'
  | 'recommendation-issued'
  | 'settled'
  | 'closed'
  | 'inadmissible'
  | 'withdrawn';

/**
 * How far a case has come. Contexts publish side by side, so an event of an earlier stage can stand behind one of a
 * later stage in the log; statuses of one stage follow each other freely.
 */
export const stageOf: Readonly<Record<CaseStatus, number>> = {
  unknown: 0,
  received: 1,
  incomplete: 1,
  'in-treatment': 2,
  'waiting-for-complainant': 2,
  contested: 2,
  replied: 3,
  returned: 4,
  'in-mediation': 5,
  'recommendation-issued': 6,
  settled: 7,
  closed: 8,
  inadmissible: 9,
  withdrawn: 10,
};

/** Every status, in the order of a case's life. */
export const caseStatuses = Object.keys(stageOf) as readonly CaseStatus[];

const ended: ReadonlySet<CaseStatus> = new Set<CaseStatus>(['closed', 'inadmissible', 'withdrawn']);

/** True when nobody owes the case anything more, unless it is reopened. */
export const hasEnded = (status: CaseStatus): boolean => ended.has(status);
