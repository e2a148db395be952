import { daysAfter, type LocalDate, plusDays } from '@jisr/calendar';
import { idOf, type Rules } from '@jisr/reference';
import type { MatchingTerms } from '../domain/matching.ts';
import { fold } from '../domain/spelling.ts';

/** When complaints on one operation become one file, as the rule in force on a day has it. */
export interface CollectiveTerms {
  /** First day of the window that ends on that day. */
  readonly since: LocalDate;
  readonly threshold: number;
  /** `code@version`. */
  readonly rule: string;
}

/** What treatment takes from the rules, resolved for the day on which something happens; a case keeps what it got then. */
export class TreatmentRules {
  constructor(private readonly rules: Rules) {}

  /** The last day on which a reply may be contested, or information that was asked for be given. */
  lastDay(window: 'contest' | 'information', from: LocalDate): LocalDate {
    const { content } = this.rules.inForce('windows', window, from);
    return daysAfter(from, content.days, content, this.rules.inForce('calendar', 'morocco', from).content);
  }

  collectiveFile(on: LocalDate): CollectiveTerms {
    const rule = this.rules.inForce('windows', 'collective-file', on);
    const { days, threshold = Number.POSITIVE_INFINITY } = rule.content;
    return { since: plusDays(on, -days), threshold, rule: idOf(rule) };
  }

  matching(on: LocalDate): MatchingTerms {
    const { genericWords, ...terms } = this.rules.inForce('matching', 'operation', on).content;
    return { ...terms, genericWords: new Set(genericWords.map(fold)) };
  }
}
