import type { CloudEvent, Institution } from '@jisr/contracts';
import {
  disclose,
  eventSecret,
  formatDisclosure,
  type Disclosed,
  type ProvenEvent,
  type RecordedEvent,
} from '@jisr/proof';
import type { Entry } from './history.ts';
import { mayBeSeen, type CaseEvent } from '@jisr/parties';

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
    const shown = this.disclosed(event, institution);
    return { ...shown.event, extensions: { ...place, jisrdisclosure: formatDisclosure(shown.disclosure) } };
  }

  /** The same as a line of evidence. */
  record({ event, hash, head }: Entry, institution: Institution): RecordedEvent {
    return { hash, head, ...(mayBeSeen(event.type, institution) && { shown: this.disclosed(event, institution) }) };
  }

  private disclosed(event: CaseEvent, institution: Institution): Disclosed<ProvenEvent & CaseEvent> {
    const whole = event as unknown as ProvenEvent & CaseEvent;
    return disclose(whole, eventSecret(this.secret, event.id), institution.withheld[event.type] ?? []);
  }
}
