import { civilDayOf } from '@jisr/calendar';
import type { DueTimer, TimerHandler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { measurePart } from '../adapters/kafka/measure.part.ts';
import { standingIn } from './standing-in.ts';

/** What was promised by a day and not shown by its end is said to be overdue. */
@Injectable()
export class StateMeasureOverdueWhenItsDayPassedHandler implements TimerHandler {
  handle({ subjectId, dueAt, data }: DueTimer, unit: UnitOfWork): void {
    const { measure, by } = data as { readonly measure: string; readonly by: string };
    const [on, standing] = [civilDayOf(dueAt.toISOString()), standingIn(subjectId, by, unit)];
    unit.decide(measurePart(measure), subjectId, { type: 'fall-due', on, standing });
  }
}
