import type { CloudEvent, EventOf, EventType } from '@jisr/contracts';
import { chainStart } from '@jisr/proof';
import { bulkhead } from 'cockatiel';
import type { Transport } from '../transports/transport.ts';
import { link } from './link.ts';
import type { PlaceStore } from './places.ts';

const rejectedType = 'ma.jisr.inbound.request-rejected.v1';

/** What an institution is told. Fields that its row withholds are missing, though the type has them. */
export type ToldEvent = EventOf<EventType>;

export interface Following {
  /** Deals with one event; of one case one at a time, in order. While it fails, its event comes first at the next start. */
  readonly handle: (event: ToldEvent) => Promise<void> | void;
  readonly places: PlaceStore;
  /** Cases that are handled at the same time. */
  readonly casesAtOnce?: number;
  /** Ends the following after the events in hand. */
  readonly signal?: AbortSignal;
}

/**
 * Hands over all that an institution is told, from where its places say, until the signal.
 *
 * Guarantees: every event of every case, in order per case, verified against the case's chain; none again once its place is
 * kept. An event comes twice only if the process ends between its handling and that; a request that was sent back can come
 * twice under one id. Rejects with `BrokenChain`, with `Refused`, or with what the handler or the store fails with.
 */
export async function follow(transport: Transport, following: Following): Promise<void> {
  const { places, casesAtOnce = 4, signal = new AbortController().signal } = following;
  const take = async ({ events, next }: { readonly events: readonly CloudEvent[]; readonly next: string }) => {
    const atOnce = bulkhead(casesAtOnce, Number.POSITIVE_INFINITY);
    const done = await Promise.allSettled(
      byCase(events).map((told) => atOnce.execute(() => tell(told, following, signal))),
    );
    const failed = done.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
    if (!signal.aborted) await places.reach(next);
  };
  await transport.read(await places.reached(), take, signal);
}

async function tell(events: readonly CloudEvent[], { handle, places }: Following, signal: AbortSignal): Promise<void> {
  for (const event of events) {
    if (signal.aborted) return;
    if (event.type === rejectedType) {
      await handle(event as ToldEvent);
      continue;
    }
    const { subject: caseId } = event;
    const next = link(event, (await places.chainOf(caseId)) ?? chainStart(caseId));
    if (!next) continue;
    await handle(event as ToldEvent);
    await places.extend(caseId, next);
  }
}

/** Each case's events in their order. */
function byCase(events: readonly CloudEvent[]): readonly (readonly CloudEvent[])[] {
  const cases = new Map<string, CloudEvent[]>();
  for (const event of events) {
    const told = cases.get(event.subject);
    if (told) told.push(event);
    else cases.set(event.subject, [event]);
  }
  return [...cases.values()];
}
