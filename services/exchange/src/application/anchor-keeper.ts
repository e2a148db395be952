import { Worker } from '@jisr/messaging';
import { anchorTree, type TimeStampClient } from '@jisr/proof';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { AnchorStore } from '../adapters/mongo/anchor-store.ts';
import { HistoryStore } from '../adapters/mongo/history-store.ts';
import { tryAgain } from './try-again.ts';
import { hourAfter, hourOf, startOf, type AnchoredHead } from './anchors.ts';

/** Injects the client of the time-stamping authority, or nothing where none is named. */
export const TIME_STAMPS = Symbol('time stamps');

const lookEveryMs = 15_000;
/** A transaction that began in an hour has ended this long after it: MongoDB lets none live for longer than a minute. */
const settledAfterMs = 90_000;

/**
 * Gathers the heads of all cases that moved in an hour under one root, and has an authority stamp the root: whoever changes a
 * case's past afterwards would need another root, and can't have it stamped in the past.
 *
 * Guarantees: each hour is gathered once and after it has ended, each root is stamped as soon as the authority answers; what was
 * missed while the service was away is made up for.
 */
@Injectable()
export class AnchorKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly worker = new Worker(() => this.keepUp(Date.now()).then(() => 'idle'), {
    name: 'anchors',
    idleMs: lookEveryMs,
    onError: tryAgain,
  });

  constructor(
    private readonly store: AnchorStore,
    private readonly histories: HistoryStore,
    @Inject(TIME_STAMPS) private readonly authority: TimeStampClient | null,
  ) {}

  onApplicationBootstrap(): void {
    this.worker.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.worker.stop();
  }

  /** Gathers every hour that has settled by then, and stamps what is not stamped. */
  async keepUp(now: number): Promise<void> {
    const first = await this.histories.firstAt();
    if (!first) return;
    const last = await this.store.lastHour();
    let hour = last ? hourAfter(last) : hourOf(first.getTime());
    for (; startOf(hourAfter(hour)) + settledAfterMs <= now; hour = hourAfter(hour)) await this.gather(hour);
    for (const { _id, root } of this.authority ? await this.store.unstamped() : [])
      await this.store.stamp(_id, await (this.authority as TimeStampClient).stamp(root));
  }

  private async gather(hour: string): Promise<void> {
    const found = await this.histories.latest(new Date(startOf(hour)), new Date(startOf(hourAfter(hour))));
    const { root, size, proofOf } = anchorTree(found);
    const heads = found.flatMap(({ caseId, index: entry }): AnchoredHead[] => {
      const proof = proofOf(caseId);
      return proof ? [{ _id: `${hour}|${caseId}`, hour, caseId, entry, proof }] : [];
    });
    await this.store.keep({ _id: hour, root, size }, heads);
  }
}
