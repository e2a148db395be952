import type { CaseView, Day, TimelineEntry } from './case.ts';

/** The queues of a desk: cases by what its institution owes. */
export const queues = ['due-today', 'late', 'awaiting-me', 'unassigned', 'all'] as const;
export type Queue = (typeof queues)[number];

export const inboxSorts = ['due', 'received', 'moved'] as const;
export type InboxSort = (typeof inboxSorts)[number];

/** A case as a line of a list. */
export interface CaseSummary extends Pick<
  CaseView,
  | 'id'
  | 'events'
  | 'receiptNumber'
  | 'reference'
  | 'category'
  | 'track'
  | 'status'
  | 'urgency'
  | 'territory'
  | 'operation'
  | 'entity'
  | 'receivedOn'
  | 'movedAt'
  | 'owed'
> {
  /** What its operation is called, by language, where the registry knows it. */
  readonly operationNames?: Readonly<Record<string, string>>;
  /** Something that is owed to it was due before today. */
  readonly late: boolean;
}

/** `GET /api/desk/cases` */
export interface InboxPage {
  /** How many cases wait in each queue, whatever is searched for. */
  readonly counts: Readonly<Record<Queue, number>>;
  readonly cases: readonly CaseSummary[];
  /** How many there are of what is searched for. */
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly today: Day;
  readonly search: {
    /** Words that too many complaints have to tell them apart; they were left out. */
    readonly common: readonly string[];
    /** Whether what complainants wrote was searched too. */
    readonly inTexts: boolean;
  };
}

/** What somebody wrote. */
export type Words = { readonly status: 'known'; readonly text: string } | { readonly status: 'erased' | 'unavailable' };

/** A timeline entry with what was written, and by which colleague it was asked for through this desk. */
export interface DeskEntry extends TimelineEntry {
  readonly words?: Words;
  readonly colleague?: string;
}

/** Who complains and what they wrote. */
export type Filing =
  | {
      readonly status: 'known';
      readonly description?: string;
      readonly alreadyTried?: string;
      readonly administration?: string;
      readonly name?: string;
      readonly nationalId?: string;
      readonly email?: string;
      readonly phone?: string;
      readonly address?: string;
      readonly representative?: { readonly name: string; readonly email?: string; readonly phone?: string };
      readonly members?: readonly { readonly name: string }[];
    }
  | { readonly status: 'erased' };

export interface DocumentVersion {
  readonly version: number;
  readonly status: 'available' | 'scanning' | 'quarantined';
  readonly fileName?: string;
  readonly mediaType?: string;
  /** In bytes. */
  readonly size?: number;
  readonly sha256?: string;
  readonly addedOn?: Day;
}

export interface DeskDocument {
  readonly documentId: string;
  readonly documentType: string;
  readonly institution: string;
  readonly confidentiality: 'shared' | 'private';
  readonly locked?: { readonly institution: string; readonly until: string };
  readonly versions: readonly DocumentVersion[];
}

export interface DeskLetter {
  readonly item: string;
  readonly kind: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly writtenOn: Day;
}

export interface DeskNote {
  readonly noteId: string;
  /** Pseudonymous account. */
  readonly author: string;
  readonly writtenAt: string;
  readonly text?: string;
}

/** Somebody else of one's institution who has the case open. */
export interface Presence {
  readonly name: string;
  readonly doing: 'viewing' | 'replying';
}

/** Parts of a case page that other services give. */
export const caseParts = ['filing', 'documents', 'letters', 'notes', 'allowed'] as const;
export type CasePart = (typeof caseParts)[number];

/** `GET /api/desk/cases/:id` */
export interface CasePage {
  readonly view: CaseView;
  readonly operationNames?: Readonly<Record<string, string>>;
  readonly timeline: readonly DeskEntry[];
  /** Missing when the platform keeps none for this institution. */
  readonly filing?: Filing;
  /** Types of requests that would be taken now, as each decider says. */
  readonly allowed: readonly string[];
  readonly documents: readonly DeskDocument[];
  readonly letters: readonly DeskLetter[];
  readonly notes: readonly DeskNote[];
  readonly presence: readonly Presence[];
  /** What could not be had from its service now. */
  readonly unavailable: readonly CasePart[];
  readonly today: Day;
}

/** What happened to a case since somebody looked. */
export interface Since {
  readonly type: string;
  readonly time: string;
  readonly institution?: string;
  readonly colleague?: string;
}

/** `event: moved` and `event: presence` of `GET /api/desk/events`. */
export type DeskEvent =
  | { readonly kind: 'moved'; readonly caseId: string; readonly events: number }
  | { readonly kind: 'presence'; readonly caseId: string; readonly presence: readonly Presence[] };

/** `GET /api/desk/sheet`: what an institution owes late, and how it answered this month. */
export interface CorrespondentSheet {
  readonly month: string;
  /** Replies that were due this month by today: how many there were, and how many came in time. */
  readonly due: number;
  readonly inTime: number;
  /** Entities with something late, the latest first. */
  readonly late: readonly { readonly entity?: string; readonly cases: number; readonly oldestDueOn: Day }[];
  readonly cases: readonly CaseSummary[];
  readonly today: Day;
}

/** A line of `GET /api/desk/recommendations`. */
export interface RecommendationLine extends CaseSummary {
  readonly recommendation: NonNullable<CaseView['recommendation']>;
  readonly respondent?: string;
}

export interface RecommendationRegister {
  readonly lines: readonly RecommendationLine[];
  /** By the respondent's entity, how many were accepted or ended, and how many of these were executed. */
  readonly rates: readonly {
    readonly entity?: string;
    readonly recommendations: number;
    readonly ended: number;
    readonly executed: number;
  }[];
}

/** A line of `GET /api/desk/collective-files`. */
export interface CollectiveFileLine {
  readonly id: string;
  readonly category?: string;
  readonly operation?: string;
  readonly operationNames?: Readonly<Record<string, string>>;
  readonly open: number;
  readonly cases: readonly CaseSummary[];
}

/** A reply to begin with, of `GET /api/desk/templates`, in every language. */
export interface ReplyTemplate {
  readonly code: string;
  readonly outcome: 'granted' | 'partly-granted' | 'refused';
  readonly titles: Readonly<Record<'ar' | 'fr' | 'zgh' | 'en', string>>;
  readonly texts: Readonly<Record<'ar' | 'fr' | 'zgh' | 'en', string>>;
}

/** `GET /api/desk/words?language=`: what codes are called. */
export interface DeskWordsView {
  /** By code list, by code. */
  readonly lists: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By code list, the codes that nobody chooses any more. */
  readonly retired: Readonly<Record<string, readonly string[]>>;
  readonly institutions: Readonly<Record<string, string>>;
  /** Delegations, companies and agencies. */
  readonly entities: Readonly<Record<string, string>>;
  /** Regions, provinces and prefectures. */
  readonly places: Readonly<Record<string, string>>;
  /** Of the reader's institution. */
  readonly templates: readonly ReplyTemplate[];
}
