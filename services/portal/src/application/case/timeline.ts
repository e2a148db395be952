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

/**
 * An event as the timeline shows it. Words are kept under the institution that sent them: what a complainant says comes from the
 * one that received the complaint.
 */
export function entryOf(event: CaseEvent, index: number, receiver: string | undefined): TimelineEntry {
  const { id, type, time, data } = event;
  const { causedBy, actor } = data;
  const rest = Object.fromEntries(Object.entries(data).filter(([field]) => !ofEnvelope.has(field)));
  const keeper = worded[type.replace(/^ma\.jisr\.|\.v\d+$/g, '')];
  const institution = actor.institution ?? receiver;
  const text = keeper && institution !== undefined && { keeper, institution, requestId: causedBy };
  return { index, id, type, time, causedBy, actor, ...(text && { text }), data: rest };
}

/** Where the complaint was filed, as its first event says. */
export const receiverIn = ([first]: readonly CaseEvent[]): string | undefined =>
  first?.type === 'ma.jisr.intake.complaint-registered.v1' ? first.data.institution : undefined;
