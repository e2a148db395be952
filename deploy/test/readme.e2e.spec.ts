import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freeOffset, type MovedPorts } from '@jisr/testing';
import { execa } from 'execa';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { connecting, program } from './connect.ts';
import { calls, commands, moved as movedTo, pythonExample, root } from './readme.ts';

const minutes = 60_000;
const start = 'npm start -- --detach';
const stop = 'npm stop';

mkdirSync(join(root, '.jisr-test'), { recursive: true });
const folder = mkdtempSync(join(root, '.jisr-test/readme-'));
const listed = commands(folder);
const whileUp = listed.slice(listed.indexOf(start) + 1, listed.indexOf(stop));

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer()
      .once('error', () => resolve(false))
      .listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

describe('the commands of the README', () => {
  let moved: MovedPorts;
  let env: Record<string, string>;

  /** What a command prints; fails with all of it when the command fails. */
  const printedBy = async (command: string, input = ''): Promise<string> => {
    const options = { shell: true, cwd: root, env, input, all: true, reject: false, timeout: 8 * minutes } as const;
    const { exitCode, stdout, all } = await execa(command, options);
    if (exitCode !== 0) throw new Error(`${command} ended with ${exitCode}:\n${all}`);
    return stdout;
  };

  beforeAll(async () => {
    moved = await freeOffset();
    env = { JISR_DATA_DIR: folder, JISR_PORT_OFFSET: String(moved.offset), PYTHONPATH: join(folder, 'python') };
  });

  afterAll(async () => {
    await execa(stop, { shell: true, cwd: root, env, reject: false });
    rmSync(folder, { recursive: true, force: true });
  }, 2 * minutes);

  it('are those that start, look, feed and stop, in that order', () => {
    expect([listed[0], listed.at(-1)]).toEqual([start, stop]);
    expect(whileUp.length).toBeGreaterThan(2);
  });

  it(
    'start the platform in the background',
    async () => {
      await printedBy(start);
      expect(await isFree(moved.ports.kafka)).toBe(false);
    },
    9 * minutes,
  );

  it.each(whileUp)(
    'work while it is up: %s',
    async (command) => {
      const printed = await printedBy(command);
      if (!command.includes('--json')) return expect(printed).not.toBe('');
      expect(JSON.parse(printed.slice(printed.indexOf('{')))).toMatchObject({ phase: 'ready' });
    },
    5 * minutes,
  );

  it(
    'file a complaint over HTTP, and are told which rule a rating breaks and what would be taken',
    async () => {
      const [requests = []] = calls(moved.offset, folder);
      const [filed, rated] = await Promise.all(requests.map((call) => printedBy(call)));
      const refused: unknown = JSON.parse(rated ?? '');
      expect(JSON.parse(filed ?? '')).toMatchObject({ status: 'taken', stated: [{ sequence: 1 }, { sequence: 2 }] });
      expect(refused).toMatchObject({
        code: 'complaint-unknown',
        allowed: ['ma.jisr.intake.complaint-submitted.v1'],
      });
    },
    2 * minutes,
  );

  it(
    'read a case from the feed, have its evidence checked, and list who takes part',
    async () => {
      const [, reads = []] = calls(moved.offset, folder);
      const printed: string[] = [];
      for (const read of reads) printed.push(await printedBy(read));
      expect(printed[2]).toMatch(/holds|intact|verified/i);
      expect(printed[3]).toContain('al-omrane');
    },
    2 * minutes,
  );

  it(
    'publish a complaint from Python and read it back from reporting',
    async () => {
      await printedBy('python3 -m pip install -q --target "$PYTHONPATH" confluent-kafka');
      const fact: unknown = JSON.parse(await printedBy('python3 -', pythonExample(folder)));
      expect(fact).toMatchObject({ category: 'delivery-delay', institution: 'al-omrane' });
    },
    3 * minutes,
  );

  it('are, on the page on connecting, the same to start and to stop', () =>
    expect([connecting(folder)[0], connecting(folder).at(-1)]).toEqual([start, stop]));

  it(
    'install what its programs need, and show an institution’s public key',
    async () => {
      const printed: string[] = [];
      for (const command of connecting(folder).slice(1, -1))
        printed.push(await printedBy(movedTo(moved.offset, command)));
      expect(JSON.parse(printed.at(-1) ?? '')).toMatchObject({ keys: [{ kty: 'EC', crv: 'P-256' }] });
    },
    3 * minutes,
  );

  it(
    'let one institution sign a letter from Python, and the other confirm it with the client',
    async () => {
      const signed = await printedBy('python3 -', program('python', folder, moved.offset));
      const { case: caseId } = JSON.parse(signed.trim().split('\n').at(-1) ?? '') as { case: string };
      const confirmed = await printedBy('node --input-type=module -', program('js', folder, moved.offset));
      expect(confirmed).toContain('ma.jisr.exchange.item-received.v1');
      expect(confirmed).toContain(caseId);
    },
    5 * minutes,
  );

  it(
    'stop it and leave none of its ports open',
    async () => {
      await printedBy(stop);
      const { services, ...servers } = moved.ports;
      const ports = [...Object.values(servers), ...Object.values(services)];
      const free = await Promise.all(ports.map(isFree));
      expect(ports.filter((_, i) => !free[i])).toEqual([]);
    },
    2 * minutes,
  );
});
