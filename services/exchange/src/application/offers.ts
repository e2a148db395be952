import type { UnitOfWork } from '@jisr/messaging';
import { passagePart } from '../adapters/kafka/passage.part.ts';
import type { Item } from '../domain/passage.ts';
import { documentItem } from './item-id.ts';
import type { CaseEvent } from '@jisr/parties';

/** Offers what an event brings to an institution that is told of it, unless it is the sender's own. */
export function offerWhatIsIn(event: CaseEvent, told: string, unit: UnitOfWork): void {
  const item = itemIn(event, told);
  if (item && item.from !== told) unit.decide(passagePart(item), event.subject, { type: 'offer', ...item });
}

/** The item that an event brings into its case, as it passes to an institution. */
function itemIn(event: CaseEvent, told: string): Item | undefined {
  switch (event.type) {
    case 'ma.jisr.exchange.letter-registered.v1': {
      const { item, from, to, sha256, size } = event.data;
      return to === told ? { item, from, to, sha256, size } : undefined;
    }
    case 'ma.jisr.intake.document-added.v1': {
      const { documentId, version, institution: from, sha256, size } = event.data;
      return { item: documentItem(documentId, version, told), from, to: told, sha256, size };
    }
    default:
      return undefined;
  }
}
