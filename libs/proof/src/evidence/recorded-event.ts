import { canonical, parseCanonical, type Json } from '../canonical.ts';
import type { ChainEntry } from '../chain.ts';
import type { Disclosed } from '../events/disclosure.ts';
import { formatDisclosure, parseDisclosure } from '../events/disclosure-text.ts';
import { attributesOf, type ProvenEvent } from '../events/event.ts';
import { parseHash } from '../hash.ts';

/** An event of the case as one reader may see it: in whole, in part, or its hash alone. */
export interface RecordedEvent extends ChainEntry {
  readonly shown?: Disclosed;
}

/** The canonical line of an event. Of the event it holds what its hash covers and nothing else. */
export function formatRecord({ hash, head, shown }: RecordedEvent): string {
  if (!shown) return canonical({ hash, head });
  const event: Json = { ...attributesOf(shown.event), data: shown.event.data };
  return canonical({ hash, head, event, disclosure: formatDisclosure(shown.disclosure) });
}

/** The event that a line is; `undefined` unless the line is the one that {@link formatRecord} writes for it. */
export function parseRecord(line: string): RecordedEvent | undefined {
  const { hash, head, event, disclosure } = (parseCanonical(line) ?? {}) as Record<string, unknown>;
  const entry = { hash: parseHash(hash), head: parseHash(head) };
  if (!entry.hash || !entry.head) return undefined;
  const record = { hash: entry.hash, head: entry.head, ...shownIn(event, disclosure) };
  return formatRecord(record) === line ? record : undefined;
}

function shownIn(event: unknown, text: unknown): { readonly shown?: Disclosed } {
  const disclosure = typeof text === 'string' ? parseDisclosure(text) : undefined;
  return disclosure && isEvent(event) ? { shown: { event, disclosure } } : {};
}

function isEvent(value: unknown): value is ProvenEvent {
  const { id, source, type, subject, time, sequence, data } = (value ?? {}) as Record<string, unknown>;
  if (![id, source, type, subject, time].every((attribute) => typeof attribute === 'string')) return false;
  if (sequence !== undefined && !Number.isSafeInteger(sequence)) return false;
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
