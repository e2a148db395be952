import { Logger } from '@nestjs/common';
import { metrics } from '@opentelemetry/api';
import { CannotSendNowError } from './cannot-send-now.ts';
import type { Delivery } from './deliveries.ts';
import type { Outcome } from './settlement.ts';

const logger = new Logger('message-sender');
const tries = metrics.getMeter('@jisr/notifications').createCounter('jisr.notifications.tries', {
  description: 'Tries to send a message, by outcome (sent, failed, postponed, fault) and reason',
});

/** Counts a delivery that has ended, and says so when the message did not reach anybody. */
export function reportEnd({ _id, template }: Delivery, outcome: Outcome): void {
  const reason = outcome.status === 'failed' ? outcome.reason : 'none';
  tries.add(1, { outcome: outcome.status, reason });
  if (outcome.status === 'failed') logger.warn({ delivery: _id, template, reason }, 'a message was given up');
}

/** Counts and tells a message that waits: an outage as a warning, what only people can mend as an error. */
export function reportWait({ _id, template, postponed }: Delivery, error: unknown): void {
  const known = error instanceof CannotSendNowError;
  const reason = known ? error.trouble : 'fault';
  tries.add(1, { outcome: 'postponed', reason });
  const line = { delivery: _id, template, postponed, reason, ...(known && error.facts), err: error };
  if (known && !error.needsOperator) logger.warn(line, 'a message waits for an outage to end');
  else logger.error(line, 'a message waits until somebody mends what refuses it');
}

/** Counts and tells trouble of the sender itself, of which no single message is the matter. */
export function reportFault(error: unknown): void {
  tries.add(1, { outcome: 'fault', reason: error instanceof Error ? error.name : 'unknown' });
  logger.error({ err: error }, 'a sender failed and goes on');
}
