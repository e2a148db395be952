import type { CloudEvent, Institution, Webhook } from '@jisr/contracts';
import { ReadLog } from '@jisr/entrance';
import { backoffMs, Worker } from '@jisr/messaging';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { HistoryStore } from '../adapters/mongo/history-store.ts';
import { LaneStore, type ClaimedLane } from '../adapters/mongo/lane-store.ts';
import { WebhookCall, type CallOutcome } from '../adapters/webhook/webhook-call.ts';
import { INSTITUTIONS } from './institutions.token.ts';
import { tryAgain } from './try-again.ts';
import { Views } from './views.ts';

/** Of each institution, in one process. */
const callsAtOnce = 2;
const idleMs = 200;
const mostTries = 12;
const batchSize = 50;
const pauses = { first: 500, most: 15 * 60_000 };

type CalledInstitution = Institution & { readonly webhook: Webhook };

/**
 * Calls institutions with what waits for them, outside of any transaction.
 *
 * Guarantees: each event is delivered at least once and, per case, in order: the next is sent when the one before was taken.
 * What is refused for good, or twelve times not taken, stops its own case alone and can be replayed. Each institution has senders
 * of its own, so that one whose server hangs delays nobody else.
 */
@Injectable()
export class WebhookSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: readonly Worker[] = [];

  constructor(
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
    private readonly store: LaneStore,
    private readonly histories: HistoryStore,
    @Inject(Views) private readonly views: Views,
    @Inject(WebhookCall) private readonly call: WebhookCall,
    private readonly log: ReadLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const called = [...this.institutions.values()].filter(isCalled);
    await this.store.index();
    await this.store.buryAllBut(
      called.map(({ id }) => id),
      'the institution has no webhook any more',
    );
    this.workers = called.flatMap((institution) =>
      Array.from({ length: callsAtOnce }, () => this.senderTo(institution)),
    );
    for (const worker of this.workers) worker.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
  }

  /** Of trouble with the store, the lane comes back when its lease ends. */
  private senderTo(institution: CalledInstitution): Worker {
    const sendNext = async () => {
      const lane = await this.store.claim(institution.id, new Date());
      if (lane) await this.serve(lane, institution);
      return lane ? 'more' : 'idle';
    };
    return new Worker(sendNext, { name: 'webhooks', idleMs, onError: tryAgain });
  }

  private async serve(lane: ClaimedLane, institution: CalledInstitution): Promise<void> {
    const { webhook } = institution;
    const [first, ...more] = await this.nextOf(lane, institution, webhook.mode === 'batch' ? batchSize : 1);
    if (!first) return this.store.advance(lane, lane.total);
    const outcome = await this.call.hand([first, ...more], webhook, () => this.note(lane));
    await this.settle(lane, outcome, lane.sent + 1 + more.length);
  }

  /** An institution that is called has read what the call holds. */
  private async note({ institution, about }: ClaimedLane): Promise<void> {
    if ('caseId' in about)
      await this.log.note({ institution, subject: institution }, { what: 'webhook' }, about.caseId);
  }

  private async settle(lane: ClaimedLane, outcome: CallOutcome, sent: number): Promise<void> {
    if ('taken' in outcome) return this.store.advance(lane, sent);
    if ('refused' in outcome) return this.store.bury(lane, outcome.refused);
    const attempts = lane.attempts + 1;
    if (attempts >= mostTries) return this.store.bury(lane, outcome.unavailable);
    const pause = Math.max(backoffMs(attempts, pauses), outcome.retryAfterMs ?? 0);
    await this.store.postpone(lane, new Date(Date.now() + pause), outcome.unavailable);
  }

  private async nextOf(
    { about, sent, total }: ClaimedLane,
    institution: Institution,
    most: number,
  ): Promise<readonly CloudEvent[]> {
    if ('rejection' in about) return [about.rejection];
    const entries = await this.histories.entries(about.caseId, sent, Math.min(total, sent + most));
    return entries.map((entry) => this.views.show(entry, institution));
  }
}

const isCalled = (institution: Institution): institution is CalledInstitution => institution.webhook !== undefined;
