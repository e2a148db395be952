import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { Clocks } from './clocks.ts';

type InstructionOpened = EventOf<'ma.jisr.mediation.instruction-opened.v1'>;

/** Whoever instructs a file has found it admissible. */
@Injectable()
export class StopAdmissibilityClockWhenInstructionOpenedHandler implements Handler<InstructionOpened> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: InstructionOpened, unit: UnitOfWork): void {
    const move = { on: event.data.openedOn, reason: 'stated' };
    this.clocks.stop(['admissibility'], event.subject, move, unit);
  }
}
