import { isRefused, type Decision } from '@jisr/decider';
import type { Outcome } from '@jisr/messaging';
import type { PassageEvent, PassageRefusal } from '../domain/passage.ts';

const places: Readonly<Partial<Record<PassageRefusal, string>>> = {
  'another-hash': '/data/sha256',
  'signed-in-the-future': '/data/at',
};

/** An item that is not known yet may come with the case's next event: the request waits for it. */
export function outcomeOf(decision: Decision<PassageEvent, PassageRefusal>): Outcome {
  if (!isRefused(decision)) return;
  const code = decision.refused;
  return code === 'item-unknown' ? 'held' : { rejected: [{ pointer: places[code] ?? '', code }] };
}
