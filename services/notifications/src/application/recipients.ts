import { Inject, Injectable } from '@nestjs/common';
import { IntakeContacts, type Contact } from '../adapters/http/intake-contacts.ts';
import type { Delivery } from './deliveries.ts';
import { dayOf } from './local-time.ts';
import { RuleBook } from './rule-book.ts';
import { UndeliverableError } from './undeliverable.ts';

/** Finds where a delivery goes, at the moment it is sent: intake knows complainants, the directory knows desks. */
@Injectable()
export class Recipients {
  constructor(
    @Inject(IntakeContacts) private readonly contacts: IntakeContacts,
    @Inject(RuleBook) private readonly rules: RuleBook,
  ) {}

  /** Throws `UndeliverableError` when there is nobody to reach, `CannotSendNowError` when that can't be known now. */
  async contactOf({ about, to }: Delivery): Promise<Contact> {
    if (to === 'complainant') return this.contacts.contactOf(about);
    const desk = this.rules.contactOf(to, dayOf(new Date()));
    if (!desk) throw new UndeliverableError('no-contact');
    const { email, phone } = desk;
    return { email, ...(phone !== undefined && { phone }) };
  }
}
