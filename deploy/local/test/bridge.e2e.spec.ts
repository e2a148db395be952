import { fork, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Institution } from '@jisr/client';
import { complaintIdOf, outboundTopicOf, type EventType } from '@jisr/contracts';
import { parseKeySet, verifyEvidence, type KeySet } from '@jisr/proof';
import { publicKeyOf, signInstitutionToken } from '@jisr/security';
import { awaitUntil, complaint, startPlatform, type Platform } from '@jisr/testing';
import type { JWK } from 'jose';
import { sealerFor } from '../src/simulate/world/sealing.ts';
import { kafkaOf } from '../src/publish/connection.ts';

/** `JISR_BRIDGE_MB=1000` is the size that the platform was built for; every run has as many documents and kills. */
const megabytes = Number(process.env['JISR_BRIDGE_MB'] ?? 20);
const documents = 50;
const kills = 10;
const items = documents + 1;
const minutes = 60_000;
const [operator, ombudsman] = ['al-omrane', 'imr'];
const planted = `note-${randomUUID()}`;

interface OwnFile {
  readonly path: string;
  readonly sha256: string;
  readonly confidentiality: 'shared' | 'private';
}

describe('two systems that hold their own credentials and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-test-bridge-'));
  const reference = `SR-${randomUUID()}`;
  const caseId = complaintIdOf(ombudsman, reference);
  let platform: Platform;
  const sides = new Map<string, { readonly ended: Promise<void>; child: () => ChildProcess; confirmed: number }>();

  beforeAll(async () => {
    platform = await startPlatform();
  }, 4 * minutes);
  afterAll(async () => {
    for (const { child } of sides.values()) child().kill('SIGKILL');
    await platform.stop();
    rmSync(folder, { recursive: true, force: true });
  }, minutes);

  const keyOf = (institution: string) => platform.credentials.institutionKeys[institution] as JWK & { kid: string };
  const optionsOf = (id: string) => ({
    id,
    privateKey: keyOf(id),
    urls: {
      exchange: platform.urlOf('exchange'),
      intake: platform.urlOf('intake'),
      mediation: platform.urlOf('mediation'),
    },
    patience: { attempts: 60, firstPauseMs: 200, longestPauseMs: 2_000 },
  });
  const ask = async (institution: string, type: EventType, subject: string, data: object) =>
    expect(await new Institution(optionsOf(institution)).ask(type, subject, data as never)).not.toHaveProperty(
      'refused',
    );

  /** A photo of random bytes, written a piece at a time. */
  function photo(side: string, index: number, confidentiality: OwnFile['confidentiality'] = 'shared'): OwnFile {
    const path = join(folder, `${side}-${index}.jpg`);
    const hash = createHash('sha256');
    const file = openSync(path, 'w');
    const write = (bytes: Buffer) => {
      hash.update(bytes);
      writeSync(file, bytes);
    };
    write(Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'));
    let left = Math.round((megabytes / documents) * 1024 ** 2);
    for (; left > 0; left -= 1024 ** 2) write(randomBytes(Math.min(left, 1024 ** 2)));
    closeSync(file);
    return { path, sha256: hash.digest('hex'), confidentiality };
  }

  /** Starts an institution's system, and again whenever it ends with trouble. */
  function startSide(id: string, files: readonly OwnFile[]): void {
    const own = join(folder, id);
    mkdirSync(own);
    const plan = JSON.stringify({ options: optionsOf(id), folder: own, caseId, files, items });
    const log = openSync(join(folder, `${id}.log`), 'a');
    let child: ChildProcess;
    const side = { child: () => child, confirmed: 0, ended: Promise.resolve() };
    const run = async (): Promise<void> => {
      child = fork(new URL('./bridge/side.mjs', import.meta.url), [plan], {
        execArgv: [],
        env: { PATH: process.env['PATH'] ?? '' },
        stdio: ['ignore', log, log, 'ipc'],
      });
      child.on('message', (said: { confirmed: number }) => (side.confirmed = said.confirmed));
      const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
      if (code !== 0 && signal !== 'SIGKILL') await run();
    };
    side.ended = run();
    sides.set(id, side);
  }

  const headsOf = (id: string) =>
    new Map(
      readFileSync(join(folder, id, 'heads'), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => [Number(line.split(' ')[0]), line.split(' ')[1]] as const),
    );

  it(
    'exchange a case while the platform is killed ten times',
    async () => {
      const seal = await sealerFor(platform.urlOf('intake'));
      const sealedComplainant = await seal({ name: 'Amina Alaoui', nationalId: 'X1', address: '1, rue Neuve, Fès' });
      const { data } = complaint(ombudsman, reference, { sealedComplainant, administration: 'Al Omrane' });
      await ask(ombudsman, 'ma.jisr.intake.complaint-submitted.v1', reference, data as object);
      await awaitUntil(async () => (await call(operator, 'exchange', '/v1/feed')).includes(caseId));
      await ask(ombudsman, 'ma.jisr.mediation.instruction-submitted.v1', caseId, {});
      await ask(ombudsman, 'ma.jisr.mediation.letter-submitted.v1', caseId, {
        text: 'Veuillez répondre.',
        language: 'fr',
      });

      const half = documents / 2;
      const privately = photo('private', 0, 'private');
      await post(operator, `/v1/cases/${caseId}/notes`, { text: planted });
      startSide(operator, [privately, ...Array.from({ length: half }, (_, index) => photo(operator, index))]);
      startSide(
        ombudsman,
        Array.from({ length: half }, (_, index) => photo(ombudsman, index)),
      );

      const confirmed = () => Math.min(...[...sides.values()].map((side) => side.confirmed));
      for (let kill = 1; kill <= kills; kill += 1) {
        const reached = Math.floor((kill * items) / (kills + 2));
        await awaitUntil(() => confirmed() >= reached, 10 * minutes);
        const processes = [...platform.services.values(), ...(kill % 3 === 0 ? platform.servers : [])];
        for (const { pid } of processes) if (pid !== undefined) process.kill(pid, 'SIGKILL');
      }
      await Promise.all([...sides.values()].map(({ ended }) => ended));
      // What was confirmed while everything was down can come in one page: then the last kill falls behind the end.
      await Promise.all([...platform.services.values()].map((service) => service.untilReady(2 * minutes)));

      const [theirs, ours] = [headsOf(operator), headsOf(ombudsman)];
      expect(theirs.size).toBeGreaterThan(3 * items);
      expect([...ours].sort(byIndex)).toEqual([...theirs].sort(byIndex));
      expect(Math.max(...theirs.keys())).toBe(theirs.size - 1);

      for (const id of [ombudsman, operator]) {
        for (const secret of [planted, privately.sha256]) {
          expect(await call(id, 'exchange', '/v1/feed?limit=500')).not.toContain(secret);
          expect(await bytesOn(outboundTopicOf(id))).not.toContain(secret);
        }
      }
    },
    40 * minutes,
  );

  it.each([operator, ombudsman])(
    'can each prove to an outsider what the other has received: %s',
    async (id) => {
      const path = join(folder, `${id}.zip`);
      const answer = await open(id, 'exchange', `/v1/cases/${caseId}/evidence`);
      await writeFile(path, Readable.fromWeb(answer.body as never));
      const keys = (institution: string) => parseKeySet({ keys: [publicKeyOf(keyOf(institution))] }) as KeySet;
      const check = await verifyEvidence(path, {
        keys: new Map([operator, ombudsman].map((institution) => [institution, keys(institution)])),
      });
      if ('broken' in check) throw new Error(JSON.stringify(check.broken));
      expect(check.report.items).toHaveLength(items);
      expect(check.report.items.filter(({ received }) => received === undefined)).toEqual([]);
      expect(check.report.chain.head).toBe(headsOf(id).get(headsOf(id).size - 1));
      expect(check.report.items.filter(({ file }) => file === undefined)).toEqual([]);
    },
    20 * minutes,
  );

  async function open(id: string, service: string, path: string, init: RequestInit = {}): Promise<Response> {
    const authorization = `Bearer ${await signInstitutionToken(id, keyOf(id))}`;
    const headers = { ...(init.headers as Record<string, string>), authorization };
    const answer = await fetch(`${platform.urlOf(service)}${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
    return answer;
  }
  const call = async (id: string, service: string, path: string) => (await open(id, service, path)).text();
  const post = (id: string, path: string, body: object) =>
    open(id, 'intake', path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  /** Every byte of a topic, headers and all, as Latin-1. */
  async function bytesOn(topic: string): Promise<string> {
    const kafka = kafkaOf(platform.connectionOf('admin'), 'bytes');
    const admin = kafka.admin();
    await admin.connect();
    const offsets = await admin.fetchTopicOffsets(topic);
    await admin.disconnect();
    let left = offsets.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
    const consumer = kafka.consumer({ groupId: randomUUID(), allowAutoTopicCreation: false });
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    const seen: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const take = ({
        message: { key, value, headers },
      }: {
        message: { key: unknown; value: unknown; headers?: object };
      }) => {
        seen.push([key, value, ...Object.values(headers ?? {})].map(String).join(' '));
        left -= 1;
        if (left === 0) resolve();
        return Promise.resolve();
      };
      consumer.run({ eachMessage: take as never }).catch(reject);
    });
    await consumer.disconnect();
    return seen.join('\n');
  }
});

const byIndex = ([one]: readonly [number, unknown], [other]: readonly [number, unknown]) => one - other;
