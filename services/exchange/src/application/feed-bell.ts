import { setTimeout as delay } from 'node:timers/promises';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** How often a waiting reader looks; another instance may have told something. Looking is the truth. */
const lookEveryMs = 250;

/** Lets readers wait for something new, and sends them home when the service leaves. */
@Injectable()
export class FeedBell implements BeforeApplicationShutdown {
  private readonly leaving = new AbortController();

  beforeApplicationShutdown(): void {
    this.leaving.abort();
  }

  /** The first answer that is not empty; the last one when the time is over, the caller has gone or the service leaves. */
  async until<T>(
    look: () => Promise<T>,
    isEmpty: (found: T) => boolean,
    { waitMs, gone }: { readonly waitMs: number; readonly gone: AbortSignal },
  ): Promise<T> {
    const signal = AbortSignal.any([this.leaving.signal, gone, AbortSignal.timeout(waitMs)]);
    for (;;) {
      const found = await look();
      if (!isEmpty(found) || signal.aborted) return found;
      await delay(lookEveryMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
