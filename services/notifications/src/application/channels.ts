import { Inject, Injectable } from '@nestjs/common';
import type { Contact } from '../adapters/http/intake-contacts.ts';
import { HttpSmsGateway } from '../adapters/sms/http-sms-gateway.ts';
import { Mailer } from '../adapters/smtp/mailer.ts';
import type { Channel } from '../domain/wishes.ts';
import type { Delivery } from './deliveries.ts';
import { MessageWriter } from './message-writer.ts';

/** Hands a delivery to the carrier of a channel; throws what the carrier makes of a failure. */
@Injectable()
export class Channels {
  constructor(
    @Inject(Mailer) private readonly mailer: Mailer,
    @Inject(HttpSmsGateway) private readonly sms: HttpSmsGateway,
    @Inject(MessageWriter) private readonly writer: MessageWriter,
  ) {}

  /** The channels of a delivery for which there is an address. */
  openTo({ channels }: Delivery, contact: Contact): readonly Channel[] {
    return channels.filter((channel) => addressOn(channel, contact) !== undefined);
  }

  async send(channel: Channel, delivery: Delivery, contact: Contact): Promise<void> {
    const address = addressOn(channel, contact) ?? '';
    const { _id, language } = delivery;
    switch (channel) {
      case 'email':
        return this.mailer.send(_id, address, language, this.writer.letter(delivery, contact.trackingCode));
      case 'sms':
        return this.sms.send(_id, address, this.writer.text(delivery, contact.trackingCode));
    }
  }

  close(): void {
    this.mailer.close();
  }
}

const addressOn = (channel: Channel, { email, phone }: Contact): string | undefined =>
  channel === 'email' ? email : phone;
