import { setTimeout as delay } from 'node:timers/promises';
import { verdictOn } from './faults.ts';
import { backoffMs } from './router/retry-policy.ts';

/** What one step of a worker found: whether to go on at once. */
export type Step = () => Promise<'more' | 'idle'>;

export interface WorkerOptions {
  readonly name: string;
  /** Longest pause between two looks; `wake` ends it early, but not a pause after an error. Looking is the truth. */
  readonly idleMs: number;
  readonly onError: (name: string, error: unknown) => void;
  /** Between tries after errors, in milliseconds; they grow from the first to the most. */
  readonly pauses?: { readonly first: number; readonly most: number };
}

const usualPauses = { first: 100, most: 5_000 };

/** Repeats one step until it is stopped: at once while there is more, after a pause when idle, after a backoff on errors. */
export class Worker {
  private readonly stopping = new AbortController();
  private idling = new AbortController();
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
    this.idling.abort();
  }

  /** Resolves when the step under way is done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.idling.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        this.awake = false;
        const found = await this.step();
        this.failures = 0;
        this.lastSuccessAt = Date.now();
        if (found === 'idle' && !this.awake) await this.idle();
      } catch (error) {
        this.failures += 1;
        if (verdictOn(error) !== 'conflict') this.options.onError(this.options.name, error);
        await pause(backoffMs(this.failures, this.options.pauses ?? usualPauses), this.stopping.signal);
      }
    }
  }

  private async idle(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.idling = new AbortController();
    await pause(this.options.idleMs, this.idling.signal);
  }
}

/** Ends early, and without an error, when the signal says so. */
const pause = (millis: number, signal: AbortSignal): Promise<void> =>
  delay(millis, undefined, { signal }).catch(() => undefined);
