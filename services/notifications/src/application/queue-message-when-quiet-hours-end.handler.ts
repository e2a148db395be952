import type { DueTimer, TimerHandler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { queue, type Message } from './deliveries.ts';

/** What was held back during the night goes out in the morning, or later, and never not at all. */
@Injectable()
export class QueueMessageWhenQuietHoursEndHandler implements TimerHandler {
  handle({ data }: DueTimer, unit: UnitOfWork): void {
    queue(data as Message, unit);
  }
}
