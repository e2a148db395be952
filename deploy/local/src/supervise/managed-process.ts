import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ExponentialBackoff } from 'cockatiel';

export interface ProcessPlan {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** Resolves when it can be used; rejects or is repeated by the caller otherwise. */
  readonly ready: () => Promise<boolean>;
}

export type ProcessState = 'starting' | 'running' | 'restarting' | 'stopped';

/** Restarts wait longer each time, and start over from the first delay once a run has lasted this long. */
const settledAfterMs = 30_000;

/**
 * One child process that is kept alive: what crashes is started again after a growing delay; its output goes to one
 * log file. Everything that it may leave behind is in its own folder.
 */
export class ManagedProcess {
  state: ProcessState = 'stopped';
  restarts = 0;
  private child: ChildProcess | undefined;
  private wanted = false;
  private timer: NodeJS.Timeout | undefined;
  private backoff = firstBackoff();
  private startedAt = 0;

  constructor(
    readonly plan: ProcessPlan,
    private readonly onChange: (name: string, state: ProcessState) => void = () => undefined,
  ) {}

  get pid(): number | undefined {
    return this.child?.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined;
  }

  /** Starts it and keeps it running; resolves when it is ready, rejects when it is not within the time. */
  async start(withinMs = 60_000): Promise<void> {
    this.wanted = true;
    this.launch();
    await this.untilReady(withinMs);
  }

  async untilReady(withinMs: number): Promise<void> {
    const deadline = Date.now() + withinMs;
    while (!(await this.plan.ready().catch(() => false))) {
      if (Date.now() > deadline)
        throw new Error(`${this.plan.name} did not become ready: look at ${this.plan.logFile}`);
      await new Promise((wake) => setTimeout(wake, 100));
    }
    this.change('running');
  }

  /** Asks it to end; kills it when it has not within the time. */
  async stop(withinMs = 6_000): Promise<void> {
    this.wanted = false;
    clearTimeout(this.timer);
    const { child } = this;
    if (child && this.pid !== undefined) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const hammer = setTimeout(() => child.kill('SIGKILL'), withinMs);
      await ended;
      clearTimeout(hammer);
    }
    this.change('stopped');
  }

  /** Kills it at once and does not start it again until `start`; for tests. */
  async kill(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.timer);
    const { child } = this;
    if (!child || this.pid === undefined) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    this.change('stopped');
  }

  private launch(): void {
    const { command, args, cwd, env, logFile } = this.plan;
    this.change(this.restarts > 0 ? 'restarting' : 'starting');
    mkdirSync(dirname(logFile), { recursive: true });
    const log = createWriteStream(logFile, { flags: 'a' });
    const child = spawn(command, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.on('error', (error) => log.write(`${error.message}\n`));
    child.once('exit', () => {
      log.end();
      if (this.child === child && this.wanted) this.relaunchLater();
    });
    this.child = child;
    this.startedAt = Date.now();
  }

  private relaunchLater(): void {
    this.restarts += 1;
    if (Date.now() - this.startedAt > settledAfterMs) this.backoff = firstBackoff();
    this.change('restarting');
    this.timer = setTimeout(() => {
      this.launch();
      this.untilReady(60_000).catch(() => undefined);
    }, this.backoff.duration);
    this.backoff = this.backoff.next(undefined);
  }

  private change(state: ProcessState): void {
    this.state = state;
    this.onChange(this.plan.name, state);
  }
}

const firstBackoff = () => new ExponentialBackoff({ initialDelay: 500, maxDelay: 15_000 }).next();
