import type { UnitOfWork } from '@jisr/messaging';
import { daysAfter, type Rules } from '@jisr/reference';
import { treatmentPart } from '../adapters/kafka/treatment.part.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { endOf } from './civil-day.ts';

/** Kind of the timer that ends a contest window; frozen while such timers run. */
export const contestWindowTimer = 'contest-window';

const timerOf = (caseId: string) => `${contestWindowTimer}|${caseId}`;

/** The window in which a reply can be contested, and the timer that ends it. */
export class ContestWindow {
  constructor(private readonly rules: Rules) {}

  /** Under the rule in force on the day of the reply. */
  lastDay(repliedOn: LocalDate): LocalDate {
    const { content } = this.rules.inForce('windows', 'contest', repliedOn);
    return daysAfter(repliedOn, content.days, content, this.rules.inForce('calendar', 'morocco', repliedOn).content);
  }

  /** Starts or stops the timer, whichever the case's state asks for. */
  follow(caseId: string, unit: UnitOfWork): void {
    const treatment = unit.state(treatmentPart, caseId);
    if (treatment.status !== 'replied') return unit.cancel(timerOf(caseId));
    const dueAt = endOf(treatment.contestableUntil);
    unit.schedule({ id: timerOf(caseId), kind: contestWindowTimer, subjectId: caseId, dueAt });
  }
}
