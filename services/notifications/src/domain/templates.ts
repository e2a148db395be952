/** Every step that is told to somebody; the texts of that name exist in every language. */
export const templates = [
  'complaint-registered',
  'complaint-found-incomplete',
  'complaint-completed',
  'complaint-found-inadmissible',
  'complaint-admitted',
  'reply-accepted',
  'reply-contested',
  'complaint-taken-to-mediation',
  'complaint-withdrawn',
  'complaint-reopened',
  'cases-linked',
  'case-rated',
  'case-routed',
  'case-returned',
  'case-reassigned',
  'case-escalated',
  'urgency-set',
  'clock-started',
  'clock-suspended',
  'clock-resumed',
  'clock-extended',
  'clock-warned',
  'clock-breached',
  'treatment-accepted',
  'operation-suggested',
  'information-requested',
  'information-received',
  'reply-issued',
  'measure-committed',
  'measure-executed',
  'measure-overdue',
  'collective-file-opened',
  'case-joined-collective-file',
  'case-closed',
  'instruction-opened',
  'letter-sent',
  'reply-reviewed',
  'settlement-proposed',
  'settlement-answered',
  'settlement-reached',
  'settlement-lapsed',
  'recommendation-issued',
  'recommendation-accepted',
  'recommendation-refused',
  'recommendation-executed',
  'recommendation-not-executed',
  'reminder-sent',
  'case-referred',
  'mediation-closed',
] as const;
export type Template = (typeof templates)[number];

/** What a text is filled with: a word, a day, a number, a code or a list of codes. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** One thing to tell, because of one event. */
export interface Notice {
  readonly eventId: string;
  readonly template: Template;
  readonly params: Params;
}
