import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { caseOperationPart } from '../adapters/kafka/case-operation.part.ts';
import { answerTo, senderOf } from './answer.ts';
import { countCase } from './collective-files.ts';
import { standingIn } from './standing-in.ts';
import { registeredAmong } from './registry.ts';

type OperationChoiceSubmitted = EventOf<'ma.jisr.housing-projects.operation-choice-submitted.v1'>;

/** Where matching was not sure, somebody of the operator says which operation the case concerns. */
@Injectable()
export class NameOperationWhenOperationChoiceSubmittedHandler implements Handler<OperationChoiceSubmitted> {
  private readonly registered = new WeakMap<UnitOfWork, ReadonlySet<string>>();

  async prefetch(events: readonly OperationChoiceSubmitted[], unit: UnitOfWork): Promise<void> {
    const codes = events.map(({ data }) => data.operation);
    this.registered.set(unit, await registeredAmong(codes, unit));
  }

  handle(event: OperationChoiceSubmitted, unit: UnitOfWork): Outcome {
    const [caseId, by, { operation }] = [caseOf(event), senderOf(event), event.data];
    const registered = this.registered.get(unit)?.has(operation) ?? false;
    const choice = { operation, by, registered, standing: standingIn(caseId, by, unit) };
    const decision = unit.decide(caseOperationPart, caseId, { type: 'choose', ...choice });
    if (!isRefused(decision)) countCase(caseId, event.time, unit);
    return answerTo(decision);
  }
}
