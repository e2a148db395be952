import { civilDayOf } from '@jisr/calendar';
import { isRefused } from '@jisr/decider';
import type { DueTimer, TimerHandler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { collectiveFilePart } from '../adapters/kafka/collective-file.part.ts';
import { membershipPart } from '../adapters/kafka/membership.part.ts';
import type { CollectiveFileEvent } from '../domain/collective-file.ts';
import { looseCases, markJoined, type Shared } from './collective-files.ts';
import { TreatmentRules } from './treatment-rules.ts';

/** Enough complaints on one operation that share a category become one file, which those that follow join. */
@Injectable()
export class GatherCollectiveFileWhenCaseCountedHandler implements TimerHandler {
  constructor(private readonly rules: TreatmentRules) {}

  async handle({ subjectId, dueAt, data }: DueTimer, unit: UnitOfWork): Promise<void> {
    const shared = data as Shared;
    const on = civilDayOf(dueAt.toISOString());
    const terms = this.rules.collectiveFile(on);
    const found = await looseCases(shared, { since: terms.since, on }, unit);
    await unit.load(found);
    const cases = found.filter((caseId) => unit.state(membershipPart, caseId).status === 'alone');
    const decision = unit.decide(collectiveFilePart, subjectId, { type: 'gather', on, ...terms, cases });
    if (!isRefused(decision)) for (const event of decision.accepted) join(shared, event, unit);
  }
}

/** The case that came last makes a new file; all of them join it. */
function join({ operation, category }: Shared, event: CollectiveFileEvent, unit: UnitOfWork): void {
  const file = { id: `${operation}.${category}.${event.number}`, operation, category };
  const last = event.cases.at(-1);
  for (const caseId of event.cases) {
    const founds = event.type === 'opened' && caseId === last;
    const founding = founds ? { cases: event.cases.length, rule: event.rule } : undefined;
    unit.decide(membershipPart, caseId, { type: 'join', file, ...(founding && { founding }) });
    markJoined(caseId, file.id, unit);
  }
}
