import type { Institution } from '@jisr/contracts';
import { replyDeadline, type DeadlineRule } from '../domain/deadline-rule.ts';
import { competentFor, inForce, type JurisdictionTable } from '../domain/jurisdiction.ts';
import type { CaseSummary, Competence } from '../domain/assignment.ts';
import type { LocalDate } from '../domain/local-date.ts';

/** The versioned rules that routing decides by. */
export class RuleBook {
  constructor(
    private readonly jurisdiction: readonly JurisdictionTable[],
    private readonly deadlines: readonly DeadlineRule[],
    private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  competence({ institution, territory }: CaseSummary, on: LocalDate): Competence {
    return competentFor(inForce(this.jurisdiction, on), territory, this.respondentFor(institution));
  }

  deadline(summary: CaseSummary, on: LocalDate) {
    return replyDeadline(this.deadlines, summary, on);
  }

  /** The operator that received the complaint, or the one operator there is; with several, the file must name it. */
  private respondentFor(receiver: string): string {
    if (this.institutions.get(receiver)?.kind === 'operator') return receiver;
    const operators = [...this.institutions.values()].filter(({ kind }) => kind === 'operator');
    const [only] = operators;
    if (!only || operators.length > 1)
      throw new Error('cases from an ombudsman need exactly one operator to answer them');
    return only.id;
  }
}
