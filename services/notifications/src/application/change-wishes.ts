import { isRefused } from '@jisr/decider';
import { UnitRunner } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { correspondencePart } from '../adapters/kafka/correspondence.part.ts';
import type { Wishes } from '../domain/wishes.ts';

/** Keeps how the complainant of a case wants to be told from now on. */
@Injectable()
export class ChangeWishes {
  constructor(@Inject(UnitRunner) private readonly units: UnitRunner) {}

  /** False when no such case is known. */
  run(caseId: string, wishes: Wishes): Promise<boolean> {
    const cause = { id: uuid(), time: new Date().toISOString() };
    return this.units.run(
      [caseId],
      cause,
      (unit) => !isRefused(unit.decide(correspondencePart, caseId, { type: 'prefer', wishes })),
    );
  }
}
