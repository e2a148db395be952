import type { CloudEvent } from '@jisr/contracts';
import type { Answer } from '../calls/problem.ts';

/** What the platform has, on all replicas of the institution's inbound topic. What it decides on each is told. */
export interface Published {
  readonly taken: readonly string[];
}

/** What an institution is told, a part at a time; each case in order. */
export interface Page {
  readonly events: readonly CloudEvent[];
  /** Where to go on after all of these. */
  readonly next: string;
}

/** A way between an institution and the platform. By each of them the same is said and told. */
export interface Transport {
  /** Resolves once all are acknowledged or all are refused. What may pass is tried again, under the same ids. */
  publish(events: readonly CloudEvent[]): Promise<Answer<Published>>;

  /**
   * Tells page after page from a place on (the beginning, without), the next when the one before was taken, until the signal.
   * Waits while the platform is away, once it was there. Rejects with whatever `take` rejects with.
   */
  read(after: string | undefined, take: (page: Page) => Promise<void>, signal: AbortSignal): Promise<void>;

  close(): Promise<void>;
}
