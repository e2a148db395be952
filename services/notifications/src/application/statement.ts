import type { Draft } from '@jisr/contracts';
import type { Channel } from '../domain/wishes.ts';
import type { Delivery, FailureReason } from './deliveries.ts';

interface End {
  readonly channel: Channel;
  readonly attempts: number;
  readonly status: 'sent' | 'failed';
  readonly reason?: FailureReason;
}

/** What is stated of a delivery's end. Version 1 of the two events knows email alone; any other channel is told in version 2. */
export function statementOf(
  { _id, template, language, to }: Delivery,
  { channel, attempts, status, reason }: End,
): Draft {
  const recipient = to === 'complainant' ? ('complainant' as const) : ('officer' as const);
  const told = { notificationId: _id, template, language, recipient, attempts };
  if (status === 'failed' && reason !== undefined)
    return channel === 'email'
      ? { type: 'ma.jisr.notifications.notification-failed.v1', data: { ...told, channel, reason } }
      : { type: 'ma.jisr.notifications.notification-failed.v2', data: { ...told, channel, reason } };
  return channel === 'email'
    ? { type: 'ma.jisr.notifications.notification-sent.v1', data: { ...told, channel } }
    : { type: 'ma.jisr.notifications.notification-sent.v2', data: { ...told, channel } };
}
