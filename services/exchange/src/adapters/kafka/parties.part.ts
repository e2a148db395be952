import type { Part } from '@jisr/messaging';
import { partiesDecider, type Parties, type Recorded, type RecordEvent } from '@jisr/parties';

/** Who takes part in a case; nothing is published of it, since the events that say so are public. */
export const partiesPart: Part<RecordEvent, Parties, Recorded, never> = {
  name: 'parties',
  decider: partiesDecider,
  publish: () => [],
};
