import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { operationPart } from '../adapters/kafka/registry.parts.ts';
import { answerTo, senderOf } from './answer.ts';
import { recordOperation } from './registry.ts';

type OperationReported = EventOf<'ma.jisr.housing-projects.operation-reported.v1'>;

/** The operator's last word on an operation stands. */
@Injectable()
export class RegisterOperationWhenOperationReportedHandler implements Handler<OperationReported> {
  handle(event: OperationReported, unit: UnitOfWork): Outcome {
    const { data: sheet, subject } = event;
    if (sheet.code !== subject) return { rejected: [{ pointer: '/subject', code: 'subject-code-mismatch' }] };
    const by = senderOf(event);
    const decision = unit.decide(operationPart, caseOf(event), { type: 'report', sheet, by });
    if (!isRefused(decision)) recordOperation(sheet, by, unit);
    return answerTo(decision);
  }
}
