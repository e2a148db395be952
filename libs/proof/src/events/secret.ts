import { createHmac } from 'node:crypto';
import { canonical } from '../canonical.ts';

/** The 32 bytes that blind one event's fields, in base64url. Whoever has it can open every field of that event, no other's. */
export type EventSecret = string & { readonly __eventSecret: unique symbol };

/** The 32 bytes that blind one field, in base64url. */
export type Salt = string & { readonly __salt: unique symbol };

const hmac = (key: Uint8Array, text: string) => createHmac('sha256', key).update(text).digest('base64url');

/**
 * The secret of an event: HMAC-SHA256 of `JCS(["jisr-event-secret-v1", eventId])` under the platform's secret.
 *
 * The same event has the same secret for ever, so none is stored. Ids must be unique on the platform, as those of lifecycle
 * events are. Throws when the platform's secret has less than 32 bytes.
 */
export function eventSecret(platformSecret: Uint8Array, eventId: string): EventSecret {
  if (platformSecret.byteLength < 32) throw new RangeError('The platform secret needs 32 bytes at least');
  return hmac(platformSecret, canonical(['jisr-event-secret-v1', eventId])) as EventSecret;
}

/** The salt of a field: HMAC-SHA256 of its name (UTF-8) under the event's secret. */
export const saltOf = (secret: EventSecret, field: string): Salt =>
  hmac(Buffer.from(secret, 'base64url'), field) as Salt;
