import type { UnitOfWork } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { CorrespondenceEvent } from '../domain/correspondence.ts';
import { deskKey } from '../domain/place.ts';
import { deliveries, queue, type Message, type WithheldDelivery } from './deliveries.ts';
import { DigestBoard } from './digest-board.ts';
import { channelsOf } from './directory.ts';
import { dayOf } from './local-time.ts';
import { QuietNight } from './quiet-night.ts';
import { RuleBook } from './rule-book.ts';
import type { ToldEvent } from './told-event.ts';

/** Kind of the timers that hold a message until people may be disturbed again. */
export const endOfQuietHours = 'end-of-quiet-hours';

/** Puts what was decided on its way: now, when the quiet hours end, or with the next digest. */
@Injectable()
export class Dispatch {
  constructor(
    @Inject(RuleBook) private readonly rules: RuleBook,
    private readonly board: DigestBoard,
    private readonly night: QuietNight,
  ) {}

  hand(due: CorrespondenceEvent, event: ToldEvent, unit: UnitOfWork): void {
    switch (due.type) {
      case 'complainant-due': {
        const { notice, language, channels } = due;
        const _id = `${event.id}.${notice.template}`;
        return this.send({ _id, to: 'complainant', language, channels, ...contentOf(due, event) }, unit);
      }
      case 'desk-due':
        return due.desk.rhythm === 'digest'
          ? this.board.add(due.desk, due.notice, event, unit)
          : this.sendToDesk(due, event, unit);
      case 'withheld':
        return this.note(due, event, unit);
      case 'met':
      case 'placed':
      case 'preferred':
      case 'channel-given-up':
        return;
    }
  }

  /** Sends a message as soon as its first channel may be used. */
  send(message: Message, unit: UnitOfWork): void {
    const { _id, about, channels } = message;
    const until = channels[0] && this.night.endOn(channels[0], unit.now);
    if (!until) return queue(message, unit);
    unit.schedule({
      id: `${endOfQuietHours} ${_id}`,
      kind: endOfQuietHours,
      subjectId: about,
      dueAt: until,
      data: message,
    });
  }

  private sendToDesk(
    due: Extract<CorrespondenceEvent, { type: 'desk-due' }>,
    event: ToldEvent,
    unit: UnitOfWork,
  ): void {
    const { role, entity } = due.desk;
    const contact = this.rules.contactOf(due.desk, dayOf(unit.now));
    if (!contact) throw new Error(`${deskKey(due.desk)} was to be told and has no address`);
    const _id = `${event.id}.${due.notice.template}.${deskKey(due.desk)}`;
    const { language } = contact;
    this.send({ _id, to: { role, entity }, language, channels: channelsOf(contact), ...contentOf(due, event) }, unit);
  }

  private note(due: Extract<CorrespondenceEvent, { type: 'withheld' }>, event: ToldEvent, unit: UnitOfWork): void {
    const { notice, from, reason } = due;
    const document: WithheldDelivery = {
      _id: `${event.id}.${notice.template}.${from}`,
      about: event.subject,
      to: from,
      template: notice.template,
      time: event.time,
      status: 'withheld',
      reason,
    };
    unit.write(deliveries, { insertOne: { document: document as never } });
  }
}

const contentOf = (
  { notice: { template, params } }: Extract<CorrespondenceEvent, { readonly notice: unknown }>,
  { subject, time, traceparent }: ToldEvent,
) => ({ about: subject, template, params, time, ...(traceparent && { traceparent }) });
