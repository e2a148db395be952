import type { LocalDate } from '@jisr/calendar';

/** The Médiateur's file on one case, from its arrival to its end. */
export type MediationFile = Unfiled | OpenFile | OverFile;

/** Not here: the case is on the direct track, or not routed yet. Its end travels on another path, so it can be here first. */
export interface Unfiled {
  readonly status: 'unfiled';
  readonly ended?: Ending;
}

/** Who takes part beside the complainant, for whom the ombudsman speaks. */
export interface Parties {
  /** The institution whose file this is. */
  readonly ombudsman: string;
  /** The operator that answers, once it is known. */
  readonly respondent?: string;
  /** The day from which the case keeps the versions of its rules, where it was told. */
  readonly registeredOn?: LocalDate;
  /** The operator that gave the case back and the act by which it did, until the case is somebody's again. */
  readonly left?: { readonly respondent: string; readonly act: string };
}

export type OpenFile = Parties & (Received | Standing | Proposed | Settled | RecommendationPhase | Referred);
export type OverFile = Parties & (Closed | Ended);

/** Handed in; nobody has taken it up. */
interface Received {
  readonly status: 'received';
}

/** Where a file can stand when the ombudsman proposes a settlement, and again when the proposal fails. */
export type Standing = Instructed | Written | Replied | Reviewed;

interface Instructed {
  readonly status: 'instructed';
}

interface Written {
  readonly status: 'written';
  /** The legal time to reply has passed in silence. */
  readonly overdue: boolean;
}

interface Replied {
  readonly status: 'replied';
}

interface Reviewed {
  readonly status: 'reviewed';
  readonly verdict: Verdict;
}

export interface Proposed {
  readonly status: 'proposed';
  readonly remedies: readonly string[];
  readonly answerDueOn: LocalDate;
  /** The side that has agreed already. */
  readonly agreed?: Side;
  readonly standing: Standing;
}

interface Settled {
  readonly status: 'settled';
}

export type RecommendationPhase =
  | { readonly status: 'recommended'; readonly answerDueOn: LocalDate }
  | { readonly status: 'accepted'; readonly executionDueOn: LocalDate }
  | { readonly status: 'refused' }
  | Executed
  | NotExecuted;

export interface Executed {
  readonly status: 'executed';
  readonly extent: Extent;
  readonly executionDueOn: LocalDate;
  /** It was stated before that there was no execution, or none of the rest: silence on it says nothing more. */
  readonly overdue: boolean;
}

interface NotExecuted {
  readonly status: 'not-executed';
  readonly executionDueOn: LocalDate;
  /** A part was executed, the rest was not. */
  readonly partly: boolean;
}

/** The head of government has it; the ombudsman still closes the file. */
interface Referred {
  readonly status: 'referred';
}

interface Closed {
  readonly status: 'closed';
  readonly reason: ClosureReason;
}

interface Ended {
  readonly status: 'ended';
  readonly as: Ending;
}

export type Ending = 'withdrawn' | 'inadmissible';
export type Verdict = 'satisfactory' | 'unsatisfactory';
export type Side = 'complainant' | 'operator';
export type Extent = 'fully' | 'partly';
/** What the operator can be reminded of. */
export type Debt = 'reply' | Extendable;
/** What is owed to this file by a day, which can be moved. */
export type Extendable = 'recommendation-answer' | 'recommendation-execution';

/** The closure reasons of the code list that are the ombudsman's. */
export const closureReasons = [
  'reply-accepted',
  'reply-satisfactory',
  'settled',
  'recommendation-executed',
  'recommendation-partly-executed',
  'recommendation-not-executed',
  'recommendation-refused',
  'referred',
  'unfounded',
  'matter-before-court',
  'complainant-silent',
] as const;

export type ClosureReason = (typeof closureReasons)[number];
