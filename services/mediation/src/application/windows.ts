import { type Counting, daysAfter, type LocalDate } from '@jisr/calendar';
import { Rules } from '@jisr/reference';
import { Injectable } from '@nestjs/common';

/** The days by which something is owed, under the rule in force on the day on which it began. */
@Injectable()
export class Windows {
  constructor(private readonly rules: Rules) {}

  settlementAnswer(proposedOn: LocalDate): LocalDate {
    return this.lastDay(proposedOn, this.rules.inForce('windows', 'settlement-answer', proposedOn).content);
  }

  /** The same day as that of routing's clock. */
  recommendationAnswer(issuedOn: LocalDate): LocalDate {
    return this.lastDay(issuedOn, this.rules.inForce('deadlines', 'recommendation-answer', issuedOn).content);
  }

  /** The same day as that of routing's clock. */
  recommendationExecution(acceptedOn: LocalDate): LocalDate {
    return this.lastDay(acceptedOn, this.rules.inForce('deadlines', 'recommendation-execution', acceptedOn).content);
  }

  private lastDay(from: LocalDate, term: Counting & { readonly days: number }): LocalDate {
    return daysAfter(from, term.days, term, this.rules.inForce('calendar', 'morocco', from).content);
  }
}
