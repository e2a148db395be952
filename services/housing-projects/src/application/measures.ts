import { endOf, type LocalDate } from '@jisr/calendar';
import type { UnitOfWork } from '@jisr/messaging';

/** Kind of the timer that ends a measure's last day; frozen while such timers run. */
export const measureTimer = 'measure-due';

const timerOf = (caseId: string, measure: string) => `${measureTimer}|${caseId}|${measure}`;

/** Wakes us when the measure's last day has ended. */
export const followMeasure = (
  caseId: string,
  measure: string,
  { by, dueOn }: { readonly by: string; readonly dueOn: LocalDate },
  unit: UnitOfWork,
): void => {
  const [id, data] = [timerOf(caseId, measure), { measure, by }];
  unit.schedule({ id, kind: measureTimer, subjectId: caseId, dueAt: endOf(dueOn), data });
};

export const unfollowMeasure = (caseId: string, measure: string, unit: UnitOfWork): void =>
  unit.cancel(timerOf(caseId, measure));
