import type { LocalDate } from '@jisr/calendar';

export type ReplyOutcome = 'granted' | 'partly-granted' | 'refused';

/** What the operator answers to one thing that was asked for. */
export interface ClaimOutcome {
  readonly claim: string;
  readonly outcome: ReplyOutcome;
  /** Codes of the list refusal-reasons; owed with a refusal. */
  readonly reasons?: readonly string[];
}

export interface Reply {
  readonly by: string;
  readonly outcome: ReplyOutcome;
  readonly claims?: readonly ClaimOutcome[];
  /** Codes of the list refusal-reasons; owed when not all is granted and no claims are answered. */
  readonly reasons?: readonly string[];
  readonly language: 'ar' | 'fr' | 'zgh' | 'en';
  readonly repliedOn: LocalDate;
  /** Last day on which the complainant may contest. */
  readonly contestableUntil: LocalDate;
  /** The rule that it stands on, `code@version`. */
  readonly rule: string;
}

export type ReplyFlaw =
  'claim-unanswered' | 'claim-answered-twice' | 'refusal-without-reasons' | 'outcome-against-claims';

/**
 * A reply answers each claim of the complaint once, gives reasons where it refuses, and says on the whole what it says of
 * its claims; without claims it gives its reasons for whatever it does not grant. Nothing when it does.
 */
export function flawOf({ outcome, claims = [], reasons = [] }: Reply, asked: readonly string[]): ReplyFlaw | undefined {
  const answered = new Set(claims.map(({ claim }) => claim));
  if (answered.size < claims.length) return 'claim-answered-twice';
  if (asked.some((claim) => !answered.has(claim))) return 'claim-unanswered';
  if (claims.some((claim) => claim.outcome === 'refused' && !claim.reasons?.length)) return 'refusal-without-reasons';
  if (claims.length === 0) return outcome !== 'granted' && reasons.length === 0 ? 'refusal-without-reasons' : undefined;
  return wholeOf(claims) === outcome ? undefined : 'outcome-against-claims';
}

function wholeOf(claims: readonly ClaimOutcome[]): ReplyOutcome {
  const all = (outcome: ReplyOutcome) => claims.every((claim) => claim.outcome === outcome);
  if (all('granted')) return 'granted';
  return all('refused') ? 'refused' : 'partly-granted';
}
