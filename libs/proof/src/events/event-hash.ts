import type { Json } from '../canonical.ts';
import { hashOf, type Hash } from '../hash.ts';
import { attributesOf, type ProvenEvent } from './event.ts';
import { saltOf, type EventSecret, type Salt } from './secret.ts';

/** Binds to a field's value without telling it: `SHA-256(JCS(["jisr-field-v1", salt, name, value]))`. */
export const commit = (salt: Salt, name: string, value: Json): Hash => hashOf(['jisr-field-v1', salt, name, value]);

/** `SHA-256(JCS(["jisr-event-v1", attributes, {name: commitment}]))`. */
export const hashOfCommitted = (event: ProvenEvent, commitments: Iterable<readonly [string, Hash]>): Hash =>
  hashOf(['jisr-event-v1', attributesOf(event), Object.fromEntries(commitments)]);

/** The hash of an event that is seen whole, under its secret. */
export const eventHash = (event: ProvenEvent, secret: EventSecret): Hash =>
  hashOfCommitted(
    event,
    Object.entries(event.data).map(([name, value]) => [name, commit(saltOf(secret, name), name, value)]),
  );
