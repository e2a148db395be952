import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { awaitUntil, freeOffset, type MovedPorts } from '@jisr/testing';
import { execa } from 'execa';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repository } from '../src/folders.ts';
import { onPath } from '../src/provision/on-path.ts';
import type { RunFile } from '../src/supervise/run-file.ts';

const minutes = 60_000;
const cli = join(repository, 'deploy/local/dist/cli.js');
const bootstrap = join(repository, 'deploy/local/bootstrap.mjs');

describe('the commands of the local platform', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-test-commands-'));
  let moved: MovedPorts;
  let env: Record<string, string>;

  beforeAll(async () => {
    moved = await freeOffset();
    env = { JISR_DATA_DIR: join(folder, 'data'), JISR_PORT_OFFSET: String(moved.offset) };
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const jisr = (args: readonly string[], own: NodeJS.ProcessEnv = {}, program = cli) =>
    execa(process.execPath, [program, ...args], { env: { ...env, ...own }, reject: false });
  const run = (): RunFile => JSON.parse(readFileSync(join(folder, 'data/run.json'), 'utf8')) as RunFile;

  /** Starts it in the foreground; answers what it counted when it was ready. */
  async function start(program = cli): Promise<{ platform: ReturnType<typeof jisr>; counted: string | undefined }> {
    const platform = jisr(['start', '--cases', '10', '--simulate', '0'], {}, program);
    const lines: string[] = [];
    createInterface({ input: platform.stderr }).on('line', (line) => lines.push(line));
    await awaitUntil(() => lines.some((line) => line.startsWith('jisr: ready')), 3 * minutes);
    const counted = lines.map((line) => /registered .*lag \d+/.exec(line)?.[0]).findLast(Boolean);
    return { platform, counted };
  }

  describe('while it is up', () => {
    let platform: ReturnType<typeof jisr>;
    let counted: string | undefined;

    beforeAll(async () => {
      ({ platform, counted } = await start(bootstrap));
    }, 4 * minutes);

    it('has taken the sample to its end', () => {
      expect(counted).toMatch(/^registered 10 · routed 10 · .* · lag 0$/);
    });

    it('refuses a second start and says how to end the first', async () => {
      const { exitCode, stderr } = await jisr(['start']);
      expect([exitCode, stderr.split('\n')]).toEqual([
        1,
        [`jisr: it runs already (process ${run().pid}): npm stop ends it`],
      ]);
    });

    it(
      'leaves no process behind when it is interrupted without a terminal, and has its data when it is started again',
      async () => {
        const pids = run().processes.map(({ pid }) => pid ?? 0);
        expect(pids).toHaveLength(13);
        platform.kill('SIGINT');
        expect((await platform).exitCode).toBe(0);
        expect(pids.filter(isAlive)).toEqual([]);

        const again = await start();
        expect(again.counted).toBe(counted);
        again.platform.kill('SIGTERM');
        await again.platform;
      },
      5 * minutes,
    );
  });

  describe('when it can not start', () => {
    const saidBy = async (started: ReturnType<typeof jisr>) => {
      const { exitCode, stderr } = await started;
      return {
        exitCode,
        lines: stderr
          .split('\n')
          .filter((line) => !line.endsWith('starting the broker and the database') && line !== 'jisr: stopping'),
      };
    };

    it('names the port that is in use, and what to do', async () => {
      const port = moved.ports.mailbox;
      const other = createServer().listen(port, '127.0.0.1');
      const said = await saidBy(jisr(['start']));
      other.close();
      const line = `jisr: port ${port} (mailbox) is in use: stop what listens there, or set JISR_PORT_OFFSET=1000`;
      expect(said).toEqual({ exitCode: 1, lines: [line] });
    });

    it('names the folder that can not be written to, and what to do', async () => {
      const data = '/sys/jisr';
      const said = await saidBy(jisr(['start'], { JISR_DATA_DIR: data }));
      const line = `jisr: ${data} can't be written to: free the disk or its permissions, or set JISR_DATA_DIR to another folder`;
      expect(said).toEqual({ exitCode: 1, lines: [line] });
    });

    it('names the JDK that is missing, and the line that installs it', async () => {
      const bare = mkdtempSync(join(folder, 'path-'));
      for (const program of ['node', 'npm', 'mvn', 'python3'])
        symlinkSync(onPath(program, process.env) ?? '', join(bare, program));
      const said = await saidBy(jisr(['start'], { PATH: bare }, bootstrap));
      expect(said).toEqual({
        exitCode: 1,
        lines: [expect.stringMatching(/^jisr: a JDK of version 17 or later is missing: .*(apt-get|brew) install/)],
      });
    });

    it('has nothing to stop', async () => {
      const { exitCode, stderr } = await jisr(['stop']);
      expect([exitCode, stderr]).toEqual([1, 'jisr: nothing runs here: npm start starts it']);
    });
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
