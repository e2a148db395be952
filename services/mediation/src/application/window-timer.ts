import { endOf, type LocalDate } from '@jisr/calendar';
import type { UnitOfWork } from '@jisr/messaging';
import { mediationPart } from '../adapters/kafka/mediation.part.ts';
import type { MediationFile } from '../domain/mediation.ts';
import { executionDueIn } from '../domain/recommendation.ts';

/** Kind of the timer that ends a window; frozen while such timers run. */
export const windowTimer = 'window';

const timerOf = (caseId: string) => `${windowTimer}|${caseId}`;

/** Starts or stops the timer of what is owed, whichever the file's state asks for. */
export function followWindow(caseId: string, unit: UnitOfWork): void {
  const dueOn = dueIn(unit.state(mediationPart, caseId));
  if (dueOn === undefined) return unit.cancel(timerOf(caseId));
  unit.schedule({ id: timerOf(caseId), kind: windowTimer, subjectId: caseId, dueAt: endOf(dueOn) });
}

function dueIn(file: MediationFile): LocalDate | undefined {
  switch (file.status) {
    case 'proposed':
    case 'recommended':
      return file.answerDueOn;
    default:
      return executionDueIn(file);
  }
}
