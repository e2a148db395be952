import type { EventOf } from '@jisr/contracts';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { unitPart } from '../adapters/kafka/registry.parts.ts';
import { answerTo, senderOf } from './answer.ts';

type UnitReported = EventOf<'ma.jisr.housing-projects.unit-reported.v1'>;

/** The operator's last word on a unit stands, whether its operation is known already or not. */
@Injectable()
export class RegisterUnitWhenUnitReportedHandler implements Handler<UnitReported> {
  handle(event: UnitReported, unit: UnitOfWork): Outcome {
    const { data: sheet, subject } = event;
    if (subject !== `unit/${sheet.code}`) return { rejected: [{ pointer: '/subject', code: 'subject-code-mismatch' }] };
    return answerTo(unit.decide(unitPart, caseOf(event), { type: 'report', sheet, by: senderOf(event) }));
  }
}
