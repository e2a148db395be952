import type { FollowedEvent, TimelineEntry } from '@jisr/portal-api';

/**
 * What a complainant is told of: what was done for them or by them, and each move of a legal day. What institutions do among
 * themselves (suggestions, reassignments, quarantines, receipts) is left out.
 */
const told: ReadonlySet<string> = new Set([
  'intake.complaint-registered',
  'intake.complaint-found-incomplete',
  'intake.complaint-completed',
  'intake.complaint-admitted',
  'intake.complaint-found-inadmissible',
  'intake.complaint-withdrawn',
  'intake.complaint-reopened',
  'intake.complaint-taken-to-mediation',
  'intake.reply-accepted',
  'intake.reply-contested',
  'intake.case-rated',
  'intake.document-added',
  'intake.complainant-erased',
  'routing.case-routed',
  'routing.case-returned',
  'routing.clock-extended',
  'routing.clock-breached',
  'housing-projects.treatment-accepted',
  'housing-projects.information-requested',
  'housing-projects.information-received',
  'housing-projects.reply-issued',
  'housing-projects.measure-committed',
  'housing-projects.measure-executed',
  'housing-projects.measure-overdue',
  'housing-projects.case-closed',
  'mediation.instruction-opened',
  'mediation.letter-sent',
  'mediation.reply-reviewed',
  'mediation.settlement-proposed',
  'mediation.settlement-reached',
  'mediation.settlement-lapsed',
  'mediation.recommendation-issued',
  'mediation.recommendation-accepted',
  'mediation.recommendation-refused',
  'mediation.recommendation-executed',
  'mediation.recommendation-not-executed',
  'mediation.case-referred',
  'mediation.case-closed',
]);

const nameOf = (type: string): string => type.replace(/^ma\.jisr\.|\.v\d+$/g, '');

/** The events of a case that its complainant is told, in their order. */
export const toldToCitizens = (timeline: readonly TimelineEntry[]): readonly FollowedEvent[] =>
  timeline.map(({ type, time }) => ({ name: nameOf(type), at: time })).filter(({ name }) => told.has(name));

/** Where the words of the last event of a name are kept. */
export const lastTextOf = (timeline: readonly TimelineEntry[], name: string): TimelineEntry['text'] =>
  timeline.findLast(({ type }) => nameOf(type) === name)?.text;
