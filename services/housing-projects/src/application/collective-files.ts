import { civilDayOf, type LocalDate } from '@jisr/calendar';
import type { UnitOfWork } from '@jisr/messaging';
import { caseOperationPart } from '../adapters/kafka/case-operation.part.ts';
import { treatmentPart } from '../adapters/kafka/treatment.part.ts';
import { isLive } from '../domain/standing.ts';

const cases = 'cases-of-operations';

/** Kind of the timer that looks at an operation's cases after one more came; frozen while such timers run. */
export const collectiveFileTimer = 'collective-file';

/** The operation and the category that cases of one collective file share. */
export interface Shared {
  readonly operation: string;
  readonly category: string;
}

interface CaseRow extends Shared {
  readonly _id: string;
  readonly on: LocalDate;
  /** The collective file that it is in. */
  readonly file?: string;
}

/**
 * Counts a case whose operation has just become known, and has its operation's cases looked at. That is done by a timer that
 * is due at once: timers run one by one, so cases of different partitions never fight for the file's
 * document (docs/adr/026-a-timer-gathers-collective-files.md).
 */
export function countCase(caseId: string, at: string, unit: UnitOfWork): void {
  const [concern, treatment] = [unit.state(caseOperationPart, caseId), unit.state(treatmentPart, caseId)];
  if (concern.status !== 'known' || !isLive(treatment)) return;
  const shared: Shared = { operation: concern.operation, category: treatment.file.category };
  const replacement = { ...shared, on: civilDayOf(at) };
  unit.write(cases, { replaceOne: { filter: { _id: caseId as never }, replacement, upsert: true } });
  unit.schedule({
    id: `${collectiveFileTimer}|${caseId}`,
    kind: collectiveFileTimer,
    subjectId: `${collectiveFileTimer}|${shared.operation}|${shared.category}`,
    dueAt: new Date(at),
    data: shared,
  });
}

/** A complaint that was taken back does not make others a collective file. */
export const discountCase = (caseId: string, unit: UnitOfWork): void =>
  unit.write(cases, { deleteOne: { filter: { _id: caseId as never } } });

/** The cases of a window that are in no file yet, in the order in which they came. */
export async function looseCases(
  { operation, category }: Shared,
  { since, on }: { readonly since: LocalDate; readonly on: LocalDate },
  unit: UnitOfWork,
): Promise<readonly string[]> {
  const window = { $gte: since, $lte: on };
  const rows = await unit.find<CaseRow>(cases, { operation, category, on: window, file: { $exists: false } });
  return rows.sort((a, b) => compare(a.on, b.on) || compare(a._id, b._id)).map(({ _id }) => _id);
}

export const markJoined = (caseId: string, file: string, unit: UnitOfWork): void =>
  unit.write(cases, { updateOne: { filter: { _id: caseId as never }, update: { $set: { file } } } });

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The index by which an operation's cases are found. */
export const caseIndexes = [{ operation: 1, category: 1, on: 1 }] as const;
export const caseCollection = cases;
