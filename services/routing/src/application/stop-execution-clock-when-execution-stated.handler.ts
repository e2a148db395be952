import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { Clocks } from './clocks.ts';

type ExecutionStated = EventOf<
  'ma.jisr.mediation.recommendation-executed.v1' | 'ma.jisr.mediation.recommendation-not-executed.v1'
>;

/** It is known whether the recommendation was followed; of one executed in part the rest is still awaited. */
@Injectable()
export class StopExecutionClockWhenExecutionStatedHandler implements Handler<ExecutionStated> {
  constructor(private readonly clocks: Clocks) {}

  handle(event: ExecutionStated, unit: UnitOfWork): void {
    if ('extent' in event.data && event.data.extent === 'partly') return;
    const move = { on: civilDayOf(event.time), reason: 'stated' };
    this.clocks.stop(['recommendation-execution'], event.subject, move, unit);
  }
}
