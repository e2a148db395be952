import type { CaseView, ClockView, Day } from './case.ts';

/** Something to choose, by what it is called in the language that was asked for. */
export interface Choice {
  readonly code: string;
  readonly label: string;
}

/** A place, and the code of the one that it is in. */
export interface PlaceChoice extends Choice {
  readonly within: string;
}

/** An institution that takes complaints. */
export interface InstitutionChoice extends Choice {
  readonly kind: 'operator' | 'ombudsman';
}

/** Code lists whose words citizens meet. */
export const citizenLists = [
  'bodies',
  'categories',
  'clock-kinds',
  'closure-reasons',
  'contest-reasons',
  'document-types',
  'inadmissibility-grounds',
  'information-parts',
  'mediation-reasons',
  'missing-parts',
  'outcomes',
  'refusal-reasons',
  'remedies',
  'reopening-reasons',
] as const;
export type CitizenList = (typeof citizenLists)[number];

/** `GET /api/reference?language=` */
export interface ReferenceView {
  readonly lists: Readonly<Record<CitizenList, readonly Choice[]>>;
  readonly institutions: readonly InstitutionChoice[];
  readonly regions: readonly Choice[];
  readonly provinces: readonly PlaceChoice[];
}

/** `GET /api/reference/communes?language=&province=` */
export type CommunesView = readonly Choice[];

/** `GET /api/operations?q=&region=&province=&language=` */
export type OperationsView = readonly (Choice & { readonly region: string; readonly province?: string })[];

/** A person as the form asks for them; only the name is asked of everybody. */
export interface ComplainantForm {
  readonly name?: string;
  readonly nationalId?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly representative?: { readonly name: string; readonly email?: string; readonly phone?: string };
}

/** What a complaint says; the rules of its fields are those of `complaint-submitted`. */
export interface ComplaintForm {
  readonly category: string;
  readonly language: 'ar' | 'fr' | 'zgh' | 'en';
  readonly description: string;
  readonly declarations: { readonly noCourtCase: boolean };
  readonly alreadyTried?: string;
  readonly administration?: string;
  readonly claims?: readonly string[];
  readonly territory?: { readonly region: string; readonly province?: string; readonly commune?: string };
  readonly operation?: { readonly code?: string; readonly name?: string };
  readonly representation?: { readonly capacity: 'lawyer' | 'relative' | 'association' | 'other' };
  readonly complainant?: ComplainantForm;
}

/** `POST /api/complaints`, under an `Idempotency-Key` of the draft's own. */
export interface FilingForm {
  /** The institution that receives it. */
  readonly institution: string;
  readonly complaint: ComplaintForm;
}

export interface FiledView {
  readonly caseId: string;
  readonly receiptNumber: string;
  /** Told once; missing when it was told long ago. */
  readonly code?: string;
}

/**
 * `GET /api/complaints/near?category=&operation=&province=`: how many complaints of a category are open at the operation, else in
 * the province; nothing where they are so few that somebody could be recognised.
 */
export interface NearView {
  readonly near?: {
    readonly at: 'operation' | 'province';
    readonly open: number;
    /** Some of them are treated together, as a collective file. */
    readonly together: boolean;
  };
}

/** What a complainant may ask on a case, by the path below `/api/follow/requests/`. */
export const citizenRequests = {
  completion: 'ma.jisr.intake.completion-submitted.v1',
  information: 'ma.jisr.housing-projects.information-provided.v1',
  acceptance: 'ma.jisr.intake.acceptance-submitted.v1',
  contest: 'ma.jisr.intake.contest-submitted.v1',
  mediation: 'ma.jisr.intake.mediation-request-submitted.v1',
  settlement: 'ma.jisr.mediation.settlement-answer-submitted.v1',
  withdrawal: 'ma.jisr.intake.withdrawal-submitted.v1',
  rating: 'ma.jisr.intake.rating-submitted.v1',
  reopening: 'ma.jisr.intake.reopening-submitted.v1',
} as const;
export type CitizenRequest = keyof typeof citizenRequests;

/** One thing that happened, as its complainant is told. */
export interface FollowedEvent {
  /** `<context>.<name>` */
  readonly name: string;
  /** RFC 3339. */
  readonly at: string;
}

/** A document that all sides see; its bytes are at `GET /api/follow/documents/:documentId/versions/:version` once it is available. */
export interface FollowedDocument {
  readonly documentId: string;
  readonly documentType: string;
  readonly institution: string;
  readonly version: number;
  readonly status: 'scanning' | 'available' | 'quarantined';
  readonly fileName?: string;
}

/** `erased` once the complainant's data is destroyed for good; `not-yet` while the case goes on. */
export type ErasureStatus = 'done' | 'possible' | 'not-yet';

/** `GET /api/follow`: a case as its complainant follows it. */
export interface FollowView {
  /** Named again with whatever is asked on it: another tab of the same browser can have opened another case since. */
  readonly caseId: string;
  /** Nothing yet of a case that was filed this very moment. */
  readonly case?: Pick<
    CaseView,
    | 'receiptNumber'
    | 'status'
    | 'track'
    | 'category'
    | 'receivedOn'
    | 'owed'
    | 'missing'
    | 'informationRequest'
    | 'reply'
    | 'settlement'
    | 'recommendation'
    | 'measures'
    | 'ground'
    | 'closedFor'
    | 'rating'
  > & {
    /** The institution that received it, by name. */
    readonly receiver: string;
    /** The legal deadlines that run. */
    readonly clocks: readonly Pick<ClockView, 'kind' | 'status' | 'dueOn' | 'late' | 'extended' | 'legalBasis'>[];
  };
  readonly events: readonly FollowedEvent[];
  /** What the operator asked for, what it answered, and what the ombudsman proposes, in their own words. */
  readonly texts: { readonly informationRequest?: string; readonly reply?: string; readonly settlement?: string };
  readonly documents: readonly FollowedDocument[];
  readonly allowed: readonly CitizenRequest[];
  readonly erasure: ErasureStatus;
  /** The day on which this was told. */
  readonly today: Day;
}
