import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { identities, IdentityVault, type SealedIdentity } from './identity-vault.ts';

/** Version 1 is stated of email, version 2 of any other channel. */
type NotificationSent = EventOf<
  'ma.jisr.notifications.notification-sent.v1' | 'ma.jisr.notifications.notification-sent.v2'
>;

/** The message that tells a complainant the tracking code. */
const receipt = 'complaint-registered';

/** Once the receipt is sent the code is the complainant's alone; of it intake keeps what can be compared, not read. */
@Injectable()
export class ForgetTrackingCodeWhenNotificationSentHandler implements Handler<NotificationSent> {
  private readonly known = new WeakMap<UnitOfWork, ReadonlyMap<string, SealedIdentity>>();

  constructor(private readonly vault: IdentityVault) {}

  async prefetch(events: readonly NotificationSent[], unit: UnitOfWork): Promise<void> {
    const told = events.filter(({ data }) => data.template === receipt).map(({ subject }) => subject);
    const found = await unit.find<SealedIdentity>(identities, { _id: { $in: told } });
    this.known.set(unit, new Map(found.map((identity) => [identity._id, identity])));
  }

  handle({ subject, data }: NotificationSent, unit: UnitOfWork): void {
    const identity = this.known.get(unit)?.get(subject);
    if (data.template !== receipt || !identity) return;
    const complaint = unit.state(complaintPart, subject);
    const isFiledOnline = complaint.status !== 'unknown' && complaint.filing.channel === 'web';
    this.vault.forgetTrackingCode(identity, unit, isFiledOnline);
  }
}
