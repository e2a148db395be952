import type { CaseEvent } from '@jisr/parties';
import type { TextKeeper, TimelineEntry } from '@jisr/portal-api';

/** Events whose request can have brought words, by `<context>.<name>`; the service that took the request keeps them. */
const worded: Readonly<Record<string, TextKeeper | undefined>> = {
  'intake.reply-contested': 'intake',
  'intake.complaint-reopened': 'intake',
  'intake.case-rated': 'intake',
  'routing.clock-extended': 'routing',
  'housing-projects.information-requested': 'housing-projects',
  'housing-projects.information-received': 'housing-projects',
  'housing-projects.reply-issued': 'housing-projects',
  'housing-projects.measure-committed': 'housing-projects',
  'housing-projects.measure-executed': 'housing-projects',
  'mediation.letter-sent': 'mediation',
  'mediation.reminder-sent': 'mediation',
  'mediation.reply-reviewed': 'mediation',
  'mediation.settlement-proposed': 'mediation',
  'mediation.recommendation-issued': 'mediation',
  'mediation.recommendation-accepted': 'mediation',
  'mediation.recommendation-refused': 'mediation',
  'mediation.case-referred': 'mediation',
  'mediation.case-closed': 'mediation',
};

const ofEnvelope = new Set(['causedBy', 'occurredAt', 'actor']);

/** An event as the timeline shows it. */
export function entryOf({ id, type, time, data }: CaseEvent, index: number): TimelineEntry {
  const { causedBy, actor } = data;
  const keeper = worded[type.replace(/^ma\.jisr\.|\.v\d+$/g, '')];
  const rest = Object.fromEntries(Object.entries(data).filter(([field]) => !ofEnvelope.has(field)));
  const text = keeper && { keeper, requestId: causedBy };
  return { index, id, type, time, causedBy, actor, ...(text && { text }), data: rest };
}
