import { MessagingEngine } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { endOfQuiet } from '../domain/quiet-hours.ts';
import type { Channel } from '../domain/wishes.ts';
import { dayOf, instantOf, timeOf } from './local-time.ts';
import { RuleBook } from './rule-book.ts';

/** Tells whether people may be disturbed now, by the time that cases live in. */
@Injectable()
export class QuietNight {
  constructor(
    @Inject(MessagingEngine) private readonly engine: MessagingEngine,
    @Inject(RuleBook) private readonly rules: RuleBook,
  ) {}

  /** Milliseconds until the quiet hours of a channel end; none when they do not run. */
  lastsFor(channel: Channel): number {
    const now = this.engine.store.caseTime.now();
    const end = this.endOn(channel, now);
    return end ? end.getTime() - now.getTime() : 0;
  }

  /** When the quiet hours of a channel that run at an instant end. */
  endOn(channel: Channel, now: Date): Date | undefined {
    const quiet = this.rules.hoursOn(dayOf(now)).quiet[channel];
    const later = quiet && endOfQuiet(timeOf(now), quiet);
    return later && instantOf(now, later);
  }
}
