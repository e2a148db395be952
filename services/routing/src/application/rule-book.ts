import { idOf, type Rules } from '@jisr/reference';
import { replyDeadline, type DeadlineRule } from '../domain/deadline-rule.ts';
import { competentFor } from '../domain/jurisdiction.ts';
import type { CaseSummary, Competence } from '../domain/assignment.ts';
import type { LocalDate } from '../domain/local-date.ts';

/** Kinds of clocks that run against an operator for its answer. */
const replyClocks: readonly string[] = ['treatment', 'reply-to-mediator'];

/** The versioned rules that routing decides by, as they stand when it asks. */
export class RuleBook {
  constructor(private readonly rules: Rules) {}

  competence(summary: CaseSummary, on: LocalDate): Competence | undefined {
    const rule = this.rules.inForce('jurisdiction', 'jurisdiction', on);
    return competentFor({ version: idOf(rule), validFrom: rule.validFrom, ...rule.content }, summary);
  }

  deadline(summary: CaseSummary, on: LocalDate) {
    return replyDeadline(this.replyDeadlines(), summary, on);
  }

  private replyDeadlines(): readonly DeadlineRule[] {
    return this.rules
      .of('deadlines')
      .filter(({ content }) => replyClocks.includes(content.clock))
      .map(({ code, version, validFrom, legalBasis, content: { track, urgency, days } }) => ({
        ...{ code, version, validFrom, legalBasis },
        ...{ track, urgency, days },
      }));
  }
}
