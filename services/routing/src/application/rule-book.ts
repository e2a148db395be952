import { replyDeadline, type DeadlineRule } from '../domain/deadline-rule.ts';
import { competentFor, inForce, type JurisdictionTable } from '../domain/jurisdiction.ts';
import type { CaseSummary, Competence } from '../domain/assignment.ts';
import type { LocalDate } from '../domain/local-date.ts';

/** The versioned rules that routing decides by. */
export class RuleBook {
  constructor(
    private readonly jurisdiction: readonly JurisdictionTable[],
    private readonly deadlines: readonly DeadlineRule[],
  ) {}

  competence(summary: CaseSummary, on: LocalDate): Competence | undefined {
    return competentFor(inForce(this.jurisdiction, on), summary);
  }

  deadline(summary: CaseSummary, on: LocalDate) {
    return replyDeadline(this.deadlines, summary, on);
  }
}
