import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { commands, pythonExample, root } from './readme.ts';

const minutes = 60_000;
const start = 'npm start -- --detach';
const stop = 'npm stop';
const listed = commands();
const whileUp = listed.slice(listed.indexOf(start) + 1, listed.indexOf(stop));

let folder: string;
let env: Record<string, string>;
const run = async (command: string, { input = '' } = {}) => {
  const { exitCode, stdout, all } = await execa(command, {
    shell: true,
    cwd: root,
    env,
    input,
    all: true,
    reject: false,
    timeout: 8 * minutes,
  });
  return { exitCode, stdout, all };
};

/** Ports of this run's own, so that a platform that somebody works with is left alone. */
async function freeOffset(): Promise<number> {
  for (;;) {
    const offset = 5_000 + Math.floor(Math.random() * 20_000);
    const free = await Promise.all([2525, 4101, 4105, 8025, 19092, 19093, 27117].map((port) => isFree(port + offset)));
    if (free.every(Boolean)) return offset;
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

describe('the commands of the README', () => {
  let offset: number;
  beforeAll(async () => {
    await mkdir(join(root, '.jisr-test'), { recursive: true });
    folder = await mkdtemp(join(root, '.jisr-test/readme-'));
    offset = await freeOffset();
    env = { JISR_DATA_DIR: folder, JISR_PORT_OFFSET: String(offset), PYTHONPATH: join(folder, 'python') };
  });

  afterAll(async () => {
    await run(stop);
    await rm(join(root, 'la311-500.ndjson'), { force: true });
    await rm(folder, { recursive: true, force: true });
  }, 2 * minutes);

  it('are those that start, look, feed and stop, in that order', () => {
    expect([listed[0], listed.at(-1)]).toEqual([start, stop]);
    expect(whileUp.length).toBeGreaterThan(2);
  });

  it(
    'start the platform in the background',
    async () => {
      const { exitCode, all } = await run(start);
      expect({ exitCode, all }).toMatchObject({ exitCode: 0 });
    },
    9 * minutes,
  );

  it.each(whileUp)(
    'work while it is up: %s',
    async (command) => {
      const { exitCode, all, stdout } = await run(command);
      expect({ exitCode, all }).toMatchObject({ exitCode: 0 });
      const printed = String(stdout);
      if (command.includes('--json'))
        expect(() => JSON.parse(printed.slice(printed.indexOf('{'))) as unknown).not.toThrow();
    },
    5 * minutes,
  );

  it(
    'publish a complaint from Python and read it back from reporting',
    async () => {
      const client = await run('python3 -m pip install -q --target "$PYTHONPATH" confluent-kafka');
      expect(client).toMatchObject({ exitCode: 0 });
      const { exitCode, stdout, all } = await run('python3 -', { input: pythonExample(folder) });
      expect({ exitCode, all }).toMatchObject({ exitCode: 0 });
      expect(JSON.parse(String(stdout))).toMatchObject({ category: 'delivery-delay', institution: 'al-omrane' });
    },
    3 * minutes,
  );

  it(
    'stop it and leave none of its ports open',
    async () => {
      expect(await run(stop)).toMatchObject({ exitCode: 0 });
      expect(await Promise.all([19092, 27117, 4101, 4105].map((port) => isFree(port + offset)))).toEqual([
        true,
        true,
        true,
        true,
      ]);
    },
    2 * minutes,
  );
});
