import { setTimeout as delay } from 'node:timers/promises';
import { verdictOn } from './faults.ts';
import { backoffMs } from './router/retry-policy.ts';

/** What one step of a worker found: whether to go on at once. */
export type Step = () => Promise<'more' | 'idle'>;

export interface WorkerOptions {
  readonly name: string;
  /** Longest pause between two looks; `wake` ends it early. Looking is the truth, waking only saves time. */
  readonly idleMs: number;
  readonly onError: (name: string, error: unknown) => void;
}

/** Repeats one step until it is stopped: at once while there is more, after a pause when idle, after a backoff on errors. */
export class Worker {
  private readonly stopping = new AbortController();
  private sleeping = new AbortController();
  private awake = false;
  private running: Promise<void> = Promise.resolve();
  private failures = 0;
  /** When a step last succeeded; health looks at it. */
  lastSuccessAt = Date.now();

  constructor(
    private readonly step: Step,
    private readonly options: WorkerOptions,
  ) {}

  start(): void {
    this.running = this.run();
  }

  wake(): void {
    this.awake = true;
    this.sleeping.abort();
  }

  /** Resolves when the step under way is done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.sleeping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        this.awake = false;
        const found = await this.step();
        this.failures = 0;
        this.lastSuccessAt = Date.now();
        if (found === 'idle' && !this.awake) await this.pause(this.options.idleMs);
      } catch (error) {
        this.failures += 1;
        if (verdictOn(error) !== 'conflict') this.options.onError(this.options.name, error);
        await this.pause(backoffMs(this.failures, { first: 100, most: 5_000 }));
      }
    }
  }

  private async pause(millis: number): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.sleeping = new AbortController();
    await delay(millis, undefined, { signal: this.sleeping.signal }).catch(() => undefined);
  }
}
