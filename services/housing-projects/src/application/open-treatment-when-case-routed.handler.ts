import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { treatmentPart } from '../adapters/kafka/treatment.part.ts';
import { matchOperation, type Clues } from '../domain/matching.ts';
import type { OperationSheet } from '../domain/operation.ts';
import { operationsFor } from './registry.ts';

type CaseRouted = EventOf<'ma.jisr.routing.case-routed.v1'>;

/** The operator has the case from here; the operation it concerns is looked up once. */
@Injectable()
export class OpenTreatmentWhenCaseRoutedHandler implements Handler<CaseRouted> {
  private readonly known = new WeakMap<UnitOfWork, readonly OperationSheet[]>();

  async prefetch(events: readonly CaseRouted[], unit: UnitOfWork): Promise<void> {
    this.known.set(unit, await operationsFor(events.map(cluesOf), unit));
  }

  handle(event: CaseRouted, unit: UnitOfWork): void {
    const { respondent, agency: entity } = event.data;
    const match = matchOperation(cluesOf(event), this.known.get(unit) ?? []);
    unit.decide(treatmentPart, event.subject, { type: 'open', respondent, entity, ...(match && { match }) });
  }
}

const cluesOf = ({ data: { operation, territory } }: CaseRouted): Clues => ({
  ...(operation?.code !== undefined && { code: operation.code }),
  ...(operation?.name !== undefined && { name: operation.name }),
  ...(territory?.province !== undefined && { province: territory.province }),
});
