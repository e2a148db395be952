/** From which phases of its context an event may come, and the phase it leaves; without one it leaves the same. */
export interface Move {
  readonly from: readonly string[];
  readonly to?: string;
}

/** What one context may do with one case, from its first phase on. */
export interface Course {
  readonly start: string;
  /** By name of the context's own events. */
  readonly moves: Readonly<Record<string, Move>>;
  /** Events of other contexts that take it to another phase, once it hears of them. */
  readonly hears?: Readonly<Record<string, string>>;
}

const judged = ['registered', 'incomplete', 'inadmissible', 'admitted', 'accepted', 'withdrawn'] as const;

/** Whether a complaint is complete and admissible, and what the complainant did since. */
const intake: Course = {
  start: 'unknown',
  moves: {
    'intake.complaint-registered': { from: ['unknown'], to: 'registered' },
    'intake.complaint-found-incomplete': { from: ['registered', 'incomplete'], to: 'incomplete' },
    'intake.complaint-completed': { from: ['incomplete', 'inadmissible'], to: 'registered' },
    'intake.complaint-found-inadmissible': { from: ['registered', 'incomplete', 'admitted'], to: 'inadmissible' },
    'intake.complaint-admitted': { from: ['registered'], to: 'admitted' },
    'intake.reply-accepted': { from: ['admitted'], to: 'accepted' },
    'intake.reply-contested': { from: ['admitted'] },
    'intake.complaint-taken-to-mediation': { from: ['admitted', 'accepted', 'inadmissible'], to: 'admitted' },
    'intake.complaint-withdrawn': { from: ['registered', 'incomplete', 'admitted'], to: 'withdrawn' },
    'intake.complaint-reopened': { from: ['admitted', 'accepted', 'withdrawn'], to: 'admitted' },
    'intake.cases-linked': { from: judged },
    'intake.case-rated': { from: judged },
    'intake.complainant-erased': { from: judged },
    'intake.document-added': { from: judged },
    'intake.document-quarantined': { from: judged },
  },
};

/** Who has the case. */
const assignment: Course = {
  start: 'unknown',
  hears: { 'intake.complaint-admitted': 'unrouted', 'intake.complaint-reopened': 'unrouted' },
  moves: {
    'routing.case-routed': { from: ['unrouted', 'returned'], to: 'routed' },
    'routing.case-returned': { from: ['unrouted', 'routed'], to: 'returned' },
    'routing.case-reassigned': { from: ['routed'] },
    'routing.case-escalated': { from: ['unrouted', 'routed', 'returned'] },
    'routing.urgency-set': { from: ['unrouted', 'routed', 'returned'] },
  },
};

/** One legal deadline of one kind. */
export const clock: Course = {
  start: 'idle',
  moves: {
    'routing.clock-started': { from: ['idle', 'stopped'], to: 'running' },
    'routing.clock-suspended': { from: ['running', 'breached'], to: 'suspended' },
    'routing.clock-resumed': { from: ['suspended'], to: 'running' },
    'routing.clock-extended': { from: ['running', 'breached'], to: 'running' },
    'routing.clock-warned': { from: ['running'] },
    'routing.clock-breached': { from: ['running'], to: 'breached' },
    'routing.clock-stopped': { from: ['running', 'suspended', 'breached'], to: 'stopped' },
  },
};

const treated = ['open', 'waiting', 'owed', 'replied', 'closed'] as const;

/** What the operator does. */
const treatment: Course = {
  start: 'unknown',
  hears: {
    'routing.case-routed': 'awaited',
    'intake.reply-contested': 'owed',
    'intake.complaint-reopened': 'owed',
    'mediation.letter-sent': 'owed',
  },
  moves: {
    'housing-projects.operation-matched': { from: ['awaited', ...treated] },
    'housing-projects.operation-suggested': { from: ['awaited', ...treated] },
    'housing-projects.treatment-opened': { from: ['awaited', 'owed'], to: 'open' },
    'housing-projects.treatment-accepted': { from: ['open', 'waiting', 'owed'] },
    'housing-projects.information-requested': { from: ['open', 'owed'], to: 'waiting' },
    'housing-projects.information-received': { from: ['waiting'], to: 'open' },
    'housing-projects.reply-issued': { from: ['open', 'waiting', 'owed'], to: 'replied' },
    'housing-projects.measure-committed': { from: ['awaited', ...treated] },
    'housing-projects.measure-executed': { from: ['awaited', ...treated] },
    'housing-projects.measure-overdue': { from: ['awaited', ...treated] },
    'housing-projects.collective-file-opened': { from: ['awaited', ...treated] },
    'housing-projects.case-joined-collective-file': { from: ['awaited', ...treated] },
    'housing-projects.case-closed': { from: ['replied'], to: 'closed' },
  },
};

const instructed = ['instructed', 'written-to', 'reviewed', 'proposed'] as const;
const recommended = ['recommended', 'accepted', 'refused', 'executed', 'not-executed'] as const;
const inHand = ['received', ...instructed, 'settled', ...recommended, 'referred'] as const;

/** What the Médiateur does. */
const mediation: Course = {
  start: 'unknown',
  hears: {
    'routing.case-routed': 'received',
    'intake.complaint-taken-to-mediation': 'received',
    'intake.complaint-reopened': 'received',
  },
  moves: {
    'mediation.instruction-opened': { from: ['received'], to: 'instructed' },
    'mediation.letter-sent': { from: instructed, to: 'written-to' },
    'mediation.reply-reviewed': { from: instructed, to: 'reviewed' },
    'mediation.settlement-proposed': { from: instructed, to: 'proposed' },
    'mediation.settlement-answered': { from: ['proposed'] },
    'mediation.settlement-lapsed': { from: ['proposed'], to: 'reviewed' },
    'mediation.settlement-reached': { from: ['proposed'], to: 'settled' },
    'mediation.recommendation-issued': { from: instructed, to: 'recommended' },
    'mediation.recommendation-accepted': { from: ['recommended'], to: 'accepted' },
    'mediation.recommendation-refused': { from: ['recommended'], to: 'refused' },
    'mediation.recommendation-executed': { from: ['accepted', 'executed', 'not-executed', 'referred'], to: 'executed' },
    'mediation.recommendation-not-executed': { from: ['accepted', 'executed'], to: 'not-executed' },
    'mediation.reminder-sent': { from: inHand },
    'mediation.case-referred': { from: ['refused', 'executed', 'not-executed'], to: 'referred' },
    'mediation.case-closed': { from: inHand, to: 'closed' },
  },
};

/** The contexts' courses; a clock has one for each of its kinds. */
export const courses: readonly Course[] = [intake, assignment, treatment, mediation];
