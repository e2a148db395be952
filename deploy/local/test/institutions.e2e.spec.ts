import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { outboundTopicOf } from '@jisr/contracts';
import { awaitUntil, complaint, FollowedTopic, freeOffset } from '@jisr/testing';
import { execa } from 'execa';
import { repository } from '../src/folders.ts';
import type { Credentials } from '../src/provision/credentials.ts';
import { kafkaOf } from '../src/publish/connection.ts';

const minutes = 60_000;
const third = 'onee';

describe('an institution that is added while the platform runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-test-institutions-'));
  const institutionsDir = join(folder, 'institutions');
  let env: Record<string, string>;
  let exchange: string;

  const jisr = (...args: string[]) =>
    execa(process.execPath, [join(repository, 'deploy/local/dist/cli.js'), ...args], { env, reject: false });
  let platform: ReturnType<typeof jisr>;
  const row = (change: object = {}) => {
    const operator = JSON.parse(readFileSync(join(repository, 'deploy/institutions/al-omrane.json'), 'utf8')) as object;
    const competence = { nationalCompany: `siege-${third}`, nationalAgency: 'siege' };
    const file = join(folder, `${third}.json`);
    writeFileSync(file, JSON.stringify({ ...operator, id: third, competence, ...change }));
    return file;
  };

  beforeAll(async () => {
    cpSync(join(repository, 'deploy/institutions'), institutionsDir, { recursive: true });
    const moved = await freeOffset();
    exchange = `http://127.0.0.1:${moved.ports.services['exchange'] ?? 0}`;
    env = {
      JISR_DATA_DIR: join(folder, 'data'),
      JISR_PORT_OFFSET: String(moved.offset),
      JISR_INSTITUTIONS_DIR: institutionsDir,
    };
    platform = jisr('start', '--cases', '0', '--simulate', '0');
    const lines: string[] = [];
    createInterface({ input: platform.stderr }).on('line', (line) => lines.push(line));
    await awaitUntil(() => lines.some((line) => line.startsWith('jisr: ready')), 3 * minutes);
  }, 4 * minutes);
  afterAll(async () => {
    platform.kill('SIGTERM');
    await platform;
    rmSync(folder, { recursive: true, force: true });
  });

  it('is refused, and all that is wrong with its row named, before anything changes', async () => {
    const { exitCode, stderr } = await jisr('institutions', 'add', row({ kind: 'bank', language: 'de' }));
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${third}.json/kind`);
    expect(stderr).toContain(`${third}.json/language`);
    expect((await jisr('institutions', 'list')).stdout).not.toContain(third);
  });

  it(
    'takes part by one file and one command, and a case of its own goes through it',
    async () => {
      const added = await jisr('institutions', 'add', row());
      expect([added.exitCode, added.stderr]).toEqual([0, '']);
      expect((await jisr('institutions', 'list')).stdout).toContain(third);

      const credentials = JSON.parse(readFileSync(join(folder, 'data/credentials.json'), 'utf8')) as Credentials;
      const login = credentials.principals[third];
      if (!login) throw new Error(`${third} has no login`);
      const kafka = kafkaOf({ brokers: credentials.brokers, ...login }, third);
      const outbound = await FollowedTopic.open<{ respondent?: string }>(kafka, outboundTopicOf(third), `${third}.crm`);

      const token = (await jisr('token', third)).stdout;
      const request = { specversion: '1.0', ...complaint(third, randomUUID()), time: new Date().toISOString() };
      const answer = await fetch(`${exchange}/v1/events`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/cloudevents+json' },
        body: JSON.stringify(request),
      });
      expect(answer.status).toBe(202);

      const routed = () =>
        outbound.records.find(({ headers }) => headers['ce_type'] === 'ma.jisr.routing.case-routed.v1');
      await outbound.until(() => routed() !== undefined).finally(() => outbound.close());
      expect(routed()?.data.respondent).toBe(third);
    },
    4 * minutes,
  );

  it('is not added twice', async () => {
    const { exitCode, stderr } = await jisr('institutions', 'add', row());
    expect([exitCode, stderr]).toEqual([1, `jisr: ${third} takes part already`]);
  });
});
