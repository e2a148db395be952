import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { assignmentPart } from '../adapters/kafka/assignment.part.ts';
import { Clocks } from './clocks.ts';
import { RuleBook } from './rule-book.ts';

type ComplaintTakenToMediation = EventOf<'ma.jisr.intake.complaint-taken-to-mediation.v1'>;

/**
 * The case goes on in the Médiateur's hands, with who has it and its history. What ran on the direct track stops, and the
 * ombudsman owes a word on admissibility.
 */
@Injectable()
export class PassCaseOnWhenComplaintTakenToMediationHandler implements Handler<ComplaintTakenToMediation> {
  constructor(
    private readonly rules: RuleBook,
    private readonly clocks: Clocks,
  ) {}

  handle(event: ComplaintTakenToMediation, unit: UnitOfWork): void {
    const { institution, reference, category, territory, ombudsman, takenOn: on, registeredOn = on } = event.data;
    const where = territory && { territory };
    const filed = { institution, reference, category, registeredOn, urgency: 'normal', ...where } as const;
    const competence = this.rules.competence({ ...filed, track: 'direct' }, on);
    const summary = { ...filed, track: 'mediation', ombudsman } as const;
    const decision = unit.decide(assignmentPart, event.subject, { type: 'take-to-mediation', competence, summary });
    if (isRefused(decision)) return;
    const reason = 'taken-to-mediation';
    this.clocks.stopAll(event.subject, { on, reason }, unit);
    const start = { track: 'mediation', against: ombudsman, on, reason } as const;
    this.clocks.start('admissibility', event.subject, start, unit);
  }
}
