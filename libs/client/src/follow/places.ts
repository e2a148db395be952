import type { ChainPosition } from '@jisr/proof';

/**
 * What a follower remembers: how far it read, and where the chain of each case stands.
 *
 * Whatever resolved must outlive the process. A store in the database that the handler writes to may keep it in the handler's
 * own transaction; then an event has its effect once, wherever the process dies.
 */
export interface PlaceStore {
  /** Where to read on; nothing at the very first. */
  reached(): Promise<string | undefined>;
  reach(place: string): Promise<void>;
  chainOf(caseId: string): Promise<ChainPosition | undefined>;
  /** Called once the handler has dealt with the event that led there, never for one case twice at a time. */
  extend(caseId: string, to: ChainPosition): Promise<void>;
}
