import type { DeskEntry } from '@jisr/portal-api';

/** How far something has come on its way from one institution to the other, and when it came there (RFC 3339). */
export interface Passage {
  readonly item: string;
  readonly from: string;
  readonly to: string;
  readonly signedAt?: string;
  readonly receivedAt?: string;
}

/** What passes between the institutions, as the history of its case tells. */
export function passagesIn(timeline: readonly DeskEntry[]): readonly Passage[] {
  const passages = new Map<string, Passage>();
  for (const { type, time, data } of timeline) {
    const { item, from, to, at = time } = data as Partial<Record<string, string>>;
    if (!type.startsWith('ma.jisr.exchange.item-') || item === undefined) continue;
    const known = passages.get(item) ?? { item, from: from ?? '', to: to ?? '' };
    if (type.includes('.item-signed.')) passages.set(item, { ...known, signedAt: at });
    else if (type.includes('.item-received.')) passages.set(item, { ...known, receivedAt: at });
    else passages.set(item, known);
  }
  return [...passages.values()];
}

/** What an item of the exchange is called that is a version of a document, whoever it goes to. */
export const documentItem = (documentId: string, version: number): string => `document-${documentId}-v${version}-to-`;
