import { isRefused } from '@jisr/decider';
import type { DueTimer, TimerHandler, UnitOfWork } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { digestPart } from '../adapters/kafka/digest.part.ts';
import type { Composed } from '../domain/digest.ts';
import { deskKey } from '../domain/place.ts';
import type { Message } from './deliveries.ts';
import { DigestBoard, type WaitingItem } from './digest-board.ts';
import type { DeskContact } from './directory.ts';
import { Dispatch } from './dispatch.ts';
import { dayOf } from './local-time.ts';
import { RuleBook } from './rule-book.ts';

/** Each desk gets what waited for it, one message a day; what came since waits for the next. */
@Injectable()
export class SendDigestsWhenDueHandler implements TimerHandler {
  /** One sweep serves all partitions whose timers fire together. */
  private readonly swept = new WeakSet<UnitOfWork>();

  constructor(
    private readonly board: DigestBoard,
    private readonly dispatch: Dispatch,
    @Inject(RuleBook) private readonly rules: RuleBook,
  ) {}

  async handle(timer: DueTimer, unit: UnitOfWork): Promise<void> {
    if (this.swept.has(unit)) return;
    this.swept.add(unit);
    const waiting = await this.board.dueBy(dayOf(unit.now), unit);
    const desks = new Set(waiting.map(({ desk }) => deskKey(desk)));
    await unit.load([...desks]);
    for (const key of desks) this.serve(key, ofDesk(key, waiting), timer, unit);
    this.board.goOn(waiting, unit);
  }

  private serve(key: string, waiting: readonly WaitingItem[], { dueAt }: DueTimer, unit: UnitOfWork): void {
    const day = dayOf(unit.now);
    const contact = waiting[0] && this.rules.contactOf(waiting[0].desk, day);
    const items = waiting.map(({ item }) => item);
    const decision = contact && unit.decide(digestPart, key, { type: 'compose', day, items });
    if (!decision || isRefused(decision)) return this.board.putOff(waiting, unit);
    for (const digest of decision.accepted) this.dispatch.send(messageOf(digest, contact, dueAt), unit);
    this.board.take(waiting, unit);
  }
}

const ofDesk = (key: string, items: readonly WaitingItem[]) => items.filter(({ desk }) => deskKey(desk) === key);

const messageOf = ({ day, items }: Composed, { role, entity, language }: DeskContact, dueAt: Date): Message => ({
  _id: `digest.${deskKey({ role, entity })}.${day}`,
  about: deskKey({ role, entity }),
  to: { role, entity },
  template: 'digest',
  language,
  channels: ['email'],
  params: { day, count: items.length },
  items,
  time: dueAt.toISOString(),
});
