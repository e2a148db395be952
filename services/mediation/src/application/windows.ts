import { daysAfter, type LocalDate } from '@jisr/calendar';
import { idOf, Rules, type Rule } from '@jisr/reference';
import { Injectable } from '@nestjs/common';

/** The last day of something that is owed, and the rule that says so, `code@version`. */
export interface Window {
  readonly lastDay: LocalDate;
  readonly rule: string;
}

/** The days by which something is owed, under the rules that held on the day on which the case was registered. */
@Injectable()
export class Windows {
  constructor(private readonly rules: Rules) {}

  settlementAnswer(proposedOn: LocalDate, registeredOn: LocalDate = proposedOn): Window {
    return this.window(proposedOn, this.rules.inForce('windows', 'settlement-answer', registeredOn));
  }

  /** The same day as that of routing's clock. */
  recommendationAnswer(issuedOn: LocalDate, registeredOn: LocalDate = issuedOn): Window {
    return this.window(issuedOn, this.rules.inForce('deadlines', 'recommendation-answer', registeredOn));
  }

  /** The same day as that of routing's clock. */
  recommendationExecution(acceptedOn: LocalDate, registeredOn: LocalDate = acceptedOn): Window {
    return this.window(acceptedOn, this.rules.inForce('deadlines', 'recommendation-execution', registeredOn));
  }

  private window(from: LocalDate, rule: Rule<'windows' | 'deadlines'>): Window {
    const { content: calendar } = this.rules.inForce('calendar', 'morocco', from);
    return { lastDay: daysAfter(from, rule.content.days, rule.content, calendar), rule: idOf(rule) };
  }
}
