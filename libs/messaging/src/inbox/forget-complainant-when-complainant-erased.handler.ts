import type { EventOf } from '@jisr/contracts';
import { Injectable } from '@nestjs/common';
import type { Handler, UnitOfWork } from '../unit/unit-of-work.ts';
import { forgetRequests } from './known-request.ts';
import { TextVault } from './text-vault.ts';

type ComplainantErased = EventOf<'ma.jisr.intake.complainant-erased.v1'>;

/** What intake erased of a complainant is erased of what this service keeps too: their words, and the digests of what was asked. */
@Injectable()
export class ForgetComplainantWhenComplainantErasedHandler implements Handler<ComplainantErased> {
  constructor(private readonly texts: TextVault) {}

  async handle({ subject, time }: ComplainantErased, unit: UnitOfWork): Promise<void> {
    forgetRequests(subject, unit);
    await this.texts.eraseComplainant(subject, time, unit);
  }
}
