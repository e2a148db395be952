import type { Standing } from './standing.ts';

/** Which operation of the registry a case concerns. */
export type CaseOperation =
  | { readonly status: 'unknown' }
  /** Matching was not sure: somebody of the operator chooses, one of these or another. */
  | { readonly status: 'suggested' }
  | { readonly status: 'known'; readonly operation: string };

/** One operation that a case may concern, how it was found, and how sure that is, from 0 to 1. */
export interface Candidate {
  readonly operation: string;
  readonly method: 'code' | 'name' | 'place';
  readonly score: number;
}

/** What matching answers: the operation, or those among which a person must choose, the likeliest first. */
export type Matching = { readonly sure: Candidate } | { readonly candidates: readonly Candidate[] };

export type CaseOperationCommand =
  | { readonly type: 'match'; readonly matching: Matching }
  /** A person names the operation; `registered` says whether the registry has it. */
  | {
      readonly type: 'choose';
      readonly operation: string;
      readonly by: string;
      readonly registered: boolean;
      readonly standing: Standing;
    };

export type CaseOperationEvent =
  | { readonly type: 'matched'; readonly match: Candidate }
  | { readonly type: 'suggested'; readonly candidates: readonly Candidate[] }
  | { readonly type: 'chosen'; readonly operation: string; readonly by: string };

export type CaseOperationRefusal = Exclude<Standing, 'respondent'> | 'operation-already-known' | 'operation-unknown';
