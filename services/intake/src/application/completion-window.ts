import { endOf } from '@jisr/calendar';
import type { UnitOfWork } from '@jisr/messaging';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';

/** Kind of the timer that ends a completion window; frozen while such timers run. */
export const completionWindowTimer = 'completion-window';

const timerOf = (complaintId: string) => `${completionWindowTimer}|${complaintId}`;

/** Starts or stops the timer that ends the completion window, whichever the complaint's state asks for. */
export function followCompletionWindow(complaintId: string, unit: UnitOfWork): void {
  const complaint = unit.state(complaintPart, complaintId);
  if (complaint.status !== 'incomplete') return unit.cancel(timerOf(complaintId));
  const dueAt = endOf(complaint.lack.completeBy);
  unit.schedule({ id: timerOf(complaintId), kind: completionWindowTimer, subjectId: complaintId, dueAt });
}
