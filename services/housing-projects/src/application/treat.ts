import { endOf, type LocalDate } from '@jisr/calendar';
import type { Decision } from '@jisr/decider';
import type { UnitOfWork } from '@jisr/messaging';
import { treatmentPart } from '../adapters/kafka/treatment.part.ts';
import type { Treatment, TreatmentCommand, TreatmentEvent, TreatmentRefusal } from '../domain/treatment.ts';

/** Kinds of the timers that end a window; frozen while such timers run. */
export const contestWindowTimer = 'contest-window';
export const informationWindowTimer = 'information-window';

interface OpenWindow {
  readonly kind: string;
  readonly lastDay: LocalDate;
}

/** Decides on a case's treatment, and lets the timer of its window start and stop with it. */
export function treat(
  caseId: string,
  command: TreatmentCommand,
  unit: UnitOfWork,
): Decision<TreatmentEvent, TreatmentRefusal> {
  const before = windowOf(unit.state(treatmentPart, caseId));
  const decision = unit.decide(treatmentPart, caseId, command);
  const after = windowOf(unit.state(treatmentPart, caseId));
  if (before && before.kind !== after?.kind) unit.cancel(timerOf(before, caseId));
  if (after && (after.kind !== before?.kind || after.lastDay !== before.lastDay)) {
    const { kind, lastDay } = after;
    unit.schedule({ id: timerOf(after, caseId), kind, subjectId: caseId, dueAt: endOf(lastDay) });
  }
  return decision;
}

/** The day from which a case keeps the versions of its rules, where it is known. */
export function registrationOf(caseId: string, unit: UnitOfWork): LocalDate | undefined {
  const treatment = unit.state(treatmentPart, caseId);
  return treatment.status === 'awaited' ? undefined : treatment.file.registeredOn;
}

/** A case has one window open at most: what the complainant owes, or, on the direct track, may do. */
function windowOf(treatment: Treatment): OpenWindow | undefined {
  if (treatment.status === 'waiting') return { kind: informationWindowTimer, lastDay: treatment.dueOn };
  return treatment.status === 'replied' && treatment.file.track === 'direct'
    ? { kind: contestWindowTimer, lastDay: treatment.contestableUntil }
    : undefined;
}

const timerOf = ({ kind }: OpenWindow, caseId: string) => `${kind}|${caseId}`;
