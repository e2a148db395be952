import { plusDays, type LocalDate } from '../domain/local-date.ts';

/** What an answer or a deed is owed for, by code. */
export const windowCodes = ['settlement-answer', 'recommendation-answer', 'recommendation-execution'] as const;
export type WindowCode = (typeof windowCodes)[number];

/** How long an answer or a deed may take, by code and version. */
export interface WindowRule {
  readonly code: WindowCode;
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly days: number;
  readonly legalBasis: string;
}

/** The days by which something is owed, under the rules of the day on which it began. */
export class Windows {
  constructor(private readonly rules: readonly WindowRule[]) {}

  lastDay(code: WindowCode, from: LocalDate): LocalDate {
    const [rule] = this.rules
      .filter((candidate) => candidate.code === code && candidate.validFrom <= from)
      .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
    if (!rule) throw new Error(`no ${code} window is in force on ${from}`);
    return plusDays(from, rule.days);
  }
}
