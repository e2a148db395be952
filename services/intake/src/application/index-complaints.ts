import { setTimeout as delay } from 'node:timers/promises';
import { MessagingEngine, UnitRunner } from '@jisr/messaging';
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { ComplaintWords } from './complaint-words.ts';

const batch = 50;
const pauseMs = 200;
const idleMs = 1_000;

/**
 * Makes complaints searchable by their words, after they were taken and never in their way: at most some hundred a second, so that
 * a peak is taken at full speed and searched a little later. What a complaint is found by is stored once, however often this dies.
 */
@Injectable()
export class IndexComplaints implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(IndexComplaints.name);
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly words: ComplaintWords,
    private readonly units: UnitRunner,
    private readonly engine: MessagingEngine,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const pause = (await this.indexSome()) === batch ? pauseMs : idleMs;
      await delay(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  /** None after trouble: what waits is still marked. */
  private async indexSome(): Promise<number> {
    const cause = { id: 'index-complaints', time: this.engine.store.caseTime.now().toISOString() };
    try {
      return await this.units.run([], cause, (unit) => this.words.index(batch, unit));
    } catch (error) {
      this.logger.error('complaints could not be made searchable', error instanceof Error ? error.stack : error);
      return 0;
    }
  }
}
