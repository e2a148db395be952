import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Line = Readonly<Record<string, unknown>>;

const environment = {
  JISR_KAFKA_BROKERS: '127.0.0.1:9',
  JISR_KAFKA_USERNAME: 'fixture',
  JISR_KAFKA_PASSWORD: 'none',
  JISR_MONGO_URL: 'mongodb://127.0.0.1:9/fixture',
  JISR_HTTP_PORT: '0',
  JISR_INSTITUTIONS_DIR: '/none',
  JISR_SERVICE_SECRET: 'a secret of the services, 32 long',
};

/** The fixture as a real process; the build must exist. */
export class RunningService {
  readonly lines: Line[] = [];
  stderr = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  readonly #waiting = new Set<() => void>();

  private constructor(env: NodeJS.ProcessEnv) {
    this.#child = spawn(process.execPath, ['--import', '@jisr/observability/register', 'service.mjs'], {
      cwd: fileURLToPath(new URL('fixture/', import.meta.url)),
      env: { PATH: process.env['PATH'], OTEL_SERVICE_NAME: 'fixture', ...env },
    });
    this.#ended = once(this.#child, 'close').then(([code]) => code as number | null);
    this.#child.stderr?.on('data', (chunk) => (this.stderr += String(chunk)));
    if (this.#child.stdout) createInterface({ input: this.#child.stdout }).on('line', (line) => this.#heard(line));
  }

  static run(fixture = '', env: NodeJS.ProcessEnv = environment): RunningService {
    return new RunningService({ ...env, FIXTURE: fixture });
  }

  async url(): Promise<string> {
    const { url } = await this.said('started');
    return String(url);
  }

  said(message: string): Promise<Line> {
    return Promise.race([
      new Promise<Line>((resolve) => {
        const look = () => {
          const line = this.lines.find(({ msg }) => msg === message);
          if (!line) return;
          this.#waiting.delete(look);
          resolve(line);
        };
        this.#waiting.add(look);
        look();
      }),
      this.#ended.then((code) => {
        const line = this.lines.find(({ msg }) => msg === message);
        if (line) return line;
        throw new Error(`ended with ${code} and never said "${message}": ${this.stderr}`);
      }),
    ]);
  }

  ended(): Promise<number | null> {
    return this.#ended;
  }

  signal(signal: NodeJS.Signals): Promise<number | null> {
    this.#child.kill(signal);
    return this.#ended;
  }

  #heard(line: string): void {
    this.lines.push(JSON.parse(line) as Line);
    for (const look of this.#waiting) look();
  }
}
