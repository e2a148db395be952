import type { LocalDate } from '@jisr/calendar';
import type { Reply, ReplyFlaw } from './reply.ts';
import type { Standing } from './standing.ts';

/** What the operator does about one case, from its arrival to its end. */
export type Treatment =
  /** Not here yet. Its end and its passage to the Médiateur travel on other paths than the case, so they can be here before it. */
  | { readonly status: 'awaited'; readonly ended?: 'withdrawn' | 'returned'; readonly ombudsman?: string }
  /** With the Médiateur, whose letter has not come yet: the operator owes nothing. */
  | { readonly status: 'expected'; readonly file: CaseFile }
  /** The operator owes a reply. */
  | { readonly status: 'open'; readonly file: CaseFile }
  /** The complainant owes what the operator asked for, until the end of a day. */
  | { readonly status: 'waiting'; readonly file: CaseFile; readonly dueOn: LocalDate }
  /** On the direct track the complainant may contest the reply until the end of a day; on the other the Médiateur reviews it. */
  | { readonly status: 'replied'; readonly file: CaseFile; readonly contestableUntil: LocalDate }
  | { readonly status: 'closed'; readonly file: CaseFile; readonly reason: CloseReason }
  | { readonly status: 'withdrawn'; readonly file: CaseFile }
  | Returned;

/** With nobody, or on its way from one entity of its operator to another. */
export interface Returned {
  readonly status: 'returned';
  readonly file: CaseFile;
  /** The act that gave it back, by the id of the event that caused it; one act can also hand it on. */
  readonly act: string;
  /** The ombudsman's letter had no reply yet. */
  readonly letterOpen: boolean;
}

/** Who has to do with a case, and how far it has come. */
export interface CaseFile {
  /** The institutions that speak for the complainant: the one that received the complaint, and the ombudsman it was taken to. */
  readonly speakers: readonly string[];
  /** The institution that answers, and the entity of it that is competent. */
  readonly respondent: string;
  readonly entity: string;
  /** What the complaint is about, by code. */
  readonly category: string;
  /** What the complaint asks for, by code; none when it does not say. */
  readonly claims: readonly string[];
  readonly track: Track;
  /** The day from which the case keeps the versions of its rules; none for a case that was routed before that was told. */
  readonly registeredOn?: LocalDate;
  /** The competent entity has said that it takes the case on. */
  readonly acknowledged: boolean;
}

export type Track = 'direct' | 'mediation';

export type CloseReason = 'reply-accepted' | 'contest-window-passed' | 'closed-by-ombudsman';

/** A case as routing hands it over. */
export type RoutedCase = Omit<CaseFile, 'speakers' | 'acknowledged'> & {
  readonly receiver: string;
  /** The act that led to it. */
  readonly act: string;
};

export type TreatmentCommand =
  | { readonly type: 'open'; readonly routed: RoutedCase }
  | { readonly type: 'reassign'; readonly entity: string }
  | { readonly type: 'receive-letter'; readonly respondent: string }
  | { readonly type: 'acknowledge'; readonly by: string; readonly entity?: string; readonly on: LocalDate }
  | { readonly type: 'request-information'; readonly by: string; readonly request: InformationRequest }
  | { readonly type: 'provide-information'; readonly by: string; readonly on: LocalDate }
  | { readonly type: 'pass-information-window'; readonly on: LocalDate }
  | { readonly type: 'reply'; readonly reply: Reply }
  | { readonly type: 'accept' }
  | { readonly type: 'contest' }
  | { readonly type: 'pass-contest-window'; readonly on: LocalDate }
  | { readonly type: 'take-to-mediation'; readonly ombudsman: string }
  | { readonly type: 'close' }
  | { readonly type: 'reopen'; readonly track: Track }
  | { readonly type: 'withdraw' }
  | { readonly type: 'return'; readonly act: string; readonly on: LocalDate };

export interface InformationRequest {
  /** What is asked for, by code. */
  readonly parts: readonly string[];
  readonly language: Reply['language'];
  /** Last day to answer. */
  readonly dueOn: LocalDate;
  /** The rule that it stands on, `code@version`. */
  readonly rule: string;
}

export type TreatmentEvent =
  | { readonly type: 'opened'; readonly file: CaseFile }
  | { readonly type: 'expected'; readonly file: CaseFile }
  | { readonly type: 'end-held'; readonly end: 'withdrawn' | 'returned' }
  | { readonly type: 'end-released' }
  | { readonly type: 'mediation-held'; readonly ombudsman: string }
  | { readonly type: 'reassigned'; readonly entity: string }
  | { readonly type: 'acknowledged'; readonly respondent: string; readonly entity: string; readonly on: LocalDate }
  | { readonly type: 'information-requested'; readonly by: string; readonly request: InformationRequest }
  | { readonly type: 'information-received'; readonly on: LocalDate; readonly answered: boolean }
  | { readonly type: 'reply-issued'; readonly reply: Reply }
  | { readonly type: 'taken-to-mediation'; readonly ombudsman: string }
  | { readonly type: 'closed'; readonly reason: CloseReason }
  | { readonly type: 'letter-held' }
  | { readonly type: 'withdrawn' }
  | { readonly type: 'returned'; readonly act: string };

export type TreatmentRefusal =
  | Exclude<Standing, 'respondent'>
  | ReplyFlaw
  | 'already-open'
  | 'already-replied'
  | 'already-acknowledged'
  | 'information-already-requested'
  | 'information-not-requested'
  | 'information-window-open'
  | 'not-the-receiver'
  | 'not-replied'
  | 'contest-window-open'
  | 'in-mediation'
  | 'not-in-mediation'
  | 'not-ended';
