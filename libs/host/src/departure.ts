import { errorFacts, stopTelemetry } from '@jisr/observability';
import type { INestApplication } from '@nestjs/common';
import type { PinoLogger } from 'nestjs-pino';

const leaveWithinMs = 4_500;
const flushWithinMs = 400;

/**
 * Leads the process out. A signal drains what is in hand and ends with 0; whatever still hangs after the limit is cut off
 * with 1, so that a supervisor never has to kill. A fault that nobody handled ends the process with 1 at once, drained the
 * same way: the state of a process after such a fault is unknown, and every unit of work survives a restart.
 */
export class Departure {
  private leaving = false;

  constructor(
    private readonly app: INestApplication,
    private readonly log: PinoLogger,
  ) {}

  /** Whether the way out has begun; from then on only the departure ends the process. */
  get hasBegun(): boolean {
    return this.leaving;
  }

  watch(): void {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void this.leave(signal, 0));
    process.on('unhandledRejection', (reason) => this.fail('unhandled rejection', reason));
    process.on('uncaughtException', (error) => this.fail('uncaught exception', error));
  }

  private fail(kind: string, reason: unknown): void {
    this.log.fatal({ err: reason instanceof Error ? errorFacts(reason) : { type: typeof reason } }, kind);
    void this.leave(kind, 1);
  }

  private async leave(cause: string, code: number): Promise<void> {
    if (this.leaving) return;
    this.leaving = true;
    const started = performance.now();
    setTimeout(() => {
      this.log.fatal({ cause, hanging: process.getActiveResourcesInfo() }, 'did not stop in time');
      process.exit(1);
    }, leaveWithinMs).unref();
    this.log.info({ cause }, 'stopping');
    const outcome = await this.app.close().then(
      () => code,
      (error: unknown) => {
        this.log.fatal({ err: error }, 'did not stop cleanly');
        return 1;
      },
    );
    await stopTelemetry(flushWithinMs);
    this.log.info({ cause, tookMs: Math.round(performance.now() - started) }, 'stopped');
    process.exit(outcome);
  }
}
