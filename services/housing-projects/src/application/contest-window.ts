import type { UnitOfWork } from '@jisr/messaging';
import { treatmentPart } from '../adapters/kafka/treatment.part.ts';
import { plusDays, type LocalDate } from '../domain/local-date.ts';
import { endOf } from './civil-day.ts';

/** How long a complainant may contest a reply, by version. */
export interface ContestWindowRule {
  readonly code: string;
  readonly version: number;
  readonly validFrom: LocalDate;
  readonly days: number;
  readonly legalBasis: string;
}

/** Kind of the timer that ends a contest window; frozen while such timers run. */
export const contestWindowTimer = 'contest-window';

const timerOf = (caseId: string) => `${contestWindowTimer}|${caseId}`;

/** The window in which a reply can be contested, and the timer that ends it. */
export class ContestWindow {
  constructor(private readonly rules: readonly ContestWindowRule[]) {}

  lastDay(repliedOn: LocalDate): LocalDate {
    const [rule] = this.rules
      .filter(({ validFrom }) => validFrom <= repliedOn)
      .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
    if (!rule) throw new Error(`no contest window is in force on ${repliedOn}`);
    return plusDays(repliedOn, rule.days);
  }

  /** Starts or stops the timer, whichever the case's state asks for. */
  follow(caseId: string, unit: UnitOfWork): void {
    const treatment = unit.state(treatmentPart, caseId);
    if (treatment.status !== 'replied') return unit.cancel(timerOf(caseId));
    const dueAt = endOf(treatment.contestableUntil);
    unit.schedule({ id: timerOf(caseId), kind: contestWindowTimer, subjectId: caseId, dueAt });
  }
}
