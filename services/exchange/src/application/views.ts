import type { CloudEvent, Institution } from '@jisr/contracts';
import { disclose, eventSecret, formatDisclosure, type ProvenEvent } from '@jisr/proof';
import type { Entry } from './history.ts';

const withheldType = 'ma.jisr.exchange.event-withheld.v1';

/**
 * What an institution sees of a case's events.
 *
 * Guarantees: only types and fields that its row allows; deny by default. Whatever is withheld, the hash that the institution
 * computes of what it sees is the event's own, and leads from one head of the case's chain to the next (docs/proof.md).
 */
export class Views {
  constructor(private readonly secret: Uint8Array) {}

  show({ event, index, hash, head }: Entry, institution: Institution): CloudEvent {
    const place = { jisrindex: String(index), jisrhash: hash, jisrhead: head };
    const { id, type, subject, time } = event;
    if (!mayBeSeen(type, institution))
      return { id, source: '/jisr/exchange', type: withheldType, subject, time, extensions: place, data: { hash } };
    const whole = event as unknown as ProvenEvent & CloudEvent;
    const shown = disclose(whole, eventSecret(this.secret, id), institution.withheld[type] ?? []);
    return { ...shown.event, extensions: { ...place, jisrdisclosure: formatDisclosure(shown.disclosure) } };
  }
}

const mayBeSeen = (type: string, { maySee }: Institution): boolean =>
  maySee.includes(type) || maySee.includes(type.replace(/[^.]+\.v\d+$/, '*'));
