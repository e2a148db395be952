import { daysAfter, type LocalDate, plusDays } from '@jisr/calendar';
import { idOf, type Rules } from '@jisr/reference';
import type { MatchingTerms } from '../domain/matching.ts';
import { fold } from '@jisr/spelling';

/** When complaints on one operation become one file, as the rule in force on a day has it. */
export interface CollectiveTerms {
  /** First day of the window that ends on that day. */
  readonly since: LocalDate;
  readonly threshold: number;
  /** `code@version`. */
  readonly rule: string;
}

/** Until when the complainant may do something, and the rule that says so, `code@version`. */
export interface Window {
  readonly lastDay: LocalDate;
  readonly rule: string;
}

/** What treatment takes from the rules; a case keeps the versions that held on the day on which it was registered. */
export class TreatmentRules {
  constructor(private readonly rules: Rules) {}

  /** For how long a reply may be contested, or information that was asked for be given. */
  window(code: 'contest' | 'information', from: LocalDate, registeredOn: LocalDate = from): Window {
    const rule = this.rules.inForce('windows', code, registeredOn);
    const { content: calendar } = this.rules.inForce('calendar', 'morocco', from);
    return { lastDay: daysAfter(from, rule.content.days, rule.content, calendar), rule: idOf(rule) };
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
