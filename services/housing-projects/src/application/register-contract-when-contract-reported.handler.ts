import type { EventOf } from '@jisr/contracts';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { contractPart } from '../adapters/kafka/registry.parts.ts';
import { answerTo, senderOf } from './answer.ts';

type ContractReported = EventOf<'ma.jisr.housing-projects.contract-reported.v1'>;

/** The operator's last word on a contract stands, whether its operation is known already or not. */
@Injectable()
export class RegisterContractWhenContractReportedHandler implements Handler<ContractReported> {
  handle(event: ContractReported, unit: UnitOfWork): Outcome {
    const { data: sheet, subject } = event;
    if (subject !== `contract/${sheet.code}`)
      return { rejected: [{ pointer: '/subject', code: 'subject-code-mismatch' }] };
    return answerTo(unit.decide(contractPart, caseOf(event), { type: 'report', sheet, by: senderOf(event) }));
  }
}
