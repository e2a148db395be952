import type { EventOf } from '@jisr/contracts';
import type { Handler, Outcome, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { CaseDesk } from './case-desk.ts';

type InstructionSubmitted = EventOf<'ma.jisr.mediation.instruction-submitted.v1'>;

/** The ombudsman takes the file up. */
@Injectable()
export class OpenInstructionWhenInstructionSubmittedHandler implements Handler<InstructionSubmitted> {
  constructor(private readonly desk: CaseDesk) {}

  handle(event: InstructionSubmitted, unit: UnitOfWork): Outcome {
    const { delegation } = event.data;
    return this.desk.take(event, { type: 'instruct', ...(delegation !== undefined && { delegation }) }, unit);
  }
}
