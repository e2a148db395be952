import type { CloudEvent } from '@jisr/contracts';
import type { HandledRecord } from '../router/incoming.ts';
import type { Keeping } from '../unit/unit-of-work.ts';

/** A request that waits for its case in the case's document: its envelope, its data as its handler keeps it, its place. */
export interface HeldRequest {
  readonly envelope: Omit<CloudEvent, 'data'>;
  readonly data: string;
  readonly original: { readonly topic: string; readonly partition: number; readonly offset: string };
}

const asItIs: Keeping = { seal: (text) => text, open: (kept) => kept };

export function toHeld({ event, record }: HandledRecord, caseId: string, keeping = asItIs): HeldRequest {
  const { data, ...envelope } = event;
  const { topic, partition, offset } = record;
  const original = { topic, partition, offset: offset.toString() };
  return { envelope, data: keeping.seal(JSON.stringify(data), caseId), original };
}

/** The request as it came, for its handler; of its record only the place is left. */
export function fromHeld({ envelope, data, original }: HeldRequest, caseId: string, keeping = asItIs): HandledRecord {
  return {
    event: { ...envelope, data: JSON.parse(keeping.open(data, caseId)) as unknown },
    record: { ...original, offset: BigInt(original.offset), key: null, value: null, headers: {} },
  };
}
