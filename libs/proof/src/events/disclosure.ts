import type { Hash } from '../hash.ts';
import type { ProvenEvent } from './event.ts';
import { commit, eventHash, hashOfCommitted } from './event-hash.ts';
import { saltOf, type EventSecret, type Salt } from './secret.ts';

/** What a reader needs, beside the event as shown, to compute its hash: every salt at once, or field by field. */
export type Disclosure =
  | { readonly secret: EventSecret }
  | { readonly fields: ReadonlyMap<string, { readonly salt: Salt } | { readonly commitment: Hash }> };

export interface Disclosed<Event extends ProvenEvent = ProvenEvent> {
  readonly event: Event;
  readonly disclosure: Disclosure;
}

/** The event without the fields that a reader may not see, and what still proves it. Fields that it lacks are ignored. */
export function disclose<Event extends ProvenEvent>(
  event: Event,
  secret: EventSecret,
  withheldFields: Iterable<string>,
): Disclosed<Event> {
  const withheld = new Set(withheldFields);
  const fields = Object.entries(event.data);
  if (!fields.some(([name]) => withheld.has(name))) return { event, disclosure: { secret } };
  return {
    event: { ...event, data: Object.fromEntries(fields.filter(([name]) => !withheld.has(name))) },
    disclosure: {
      fields: new Map(
        fields.map(([name, value]) => {
          const salt = saltOf(secret, name);
          return [name, withheld.has(name) ? { commitment: commit(salt, name, value) } : { salt }];
        }),
      ),
    },
  };
}

/** The event's hash, whichever fields are shown. `undefined` when the fields shown are not those that have a salt. */
export function hashOfDisclosed(event: ProvenEvent, disclosure: Disclosure): Hash | undefined {
  if ('secret' in disclosure) return eventHash(event, disclosure.secret);
  const shown = new Map(Object.entries(event.data));
  const salted = [...disclosure.fields].filter(([, field]) => 'salt' in field);
  if (salted.length !== shown.size || salted.some(([name]) => !shown.has(name))) return undefined;
  return hashOfCommitted(
    event,
    [...disclosure.fields].map(([name, field]) => [
      name,
      'salt' in field ? commit(field.salt, name, shown.get(name) ?? null) : field.commitment,
    ]),
  );
}
