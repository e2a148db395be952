import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { complaintIdOf, decidingServices } from '@jisr/contracts';
import { signInstitutionToken } from '@jisr/security';
import { awaitUntil, complaint, startPlatform, type Platform } from '@jisr/testing';
import { repository } from '../src/folders.ts';

interface Operation {
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name?: string; readonly in?: string }[];
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

const [operator, stranger] = ['al-omrane', 'stranger'];

/** Every read that any service offers to institutions, as their OpenAPI documents say. */
const reads = await Promise.all(
  decidingServices.map(async (service) => {
    const text = await readFile(join(repository, `schemas/openapi/${service}.json`), 'utf8');
    return Object.entries((JSON.parse(text) as Document).paths).flatMap(([path, { get }]) =>
      get && get.security === undefined ? [[service, path] as const] : [],
    );
  }),
).then((found) => found.flat());
const ofOneCase = reads.filter(([, path]) => path.includes('{complaintId}'));
const ofMany = reads.filter(([, path]) => !path.includes('{'));

describe('every read of a case', () => {
  const reference = `SR-${randomUUID()}`;
  const caseId = complaintIdOf(operator, reference);
  let folder: string;
  let platform: Platform;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jisr-reads-'));
    await cp(join(repository, 'deploy/institutions'), folder, { recursive: true });
    const row = JSON.parse(await readFile(join(folder, `${operator}.json`), 'utf8')) as object;
    await writeFile(join(folder, `${stranger}.json`), JSON.stringify({ ...row, id: stranger }));
    platform = await startPlatform(decidingServices, { institutionsDir: folder });
    const request = { ...complaint(operator, reference), specversion: '1.0', time: new Date().toISOString() };
    const answer = await fetch(`${platform.urlOf('exchange')}/v1/events`, {
      method: 'POST',
      headers: { ...(await bearer(operator)), 'content-type': 'application/cloudevents+json' },
      body: JSON.stringify(request),
    });
    expect(answer.status).toBe(202);
    await awaitUntil(async () => (await read('exchange', '/v1/feed', operator)).text.includes(caseId));
  }, 180_000);
  afterAll(async () => {
    await platform.stop();
    await rm(folder, { recursive: true });
  });

  async function bearer(institution: string): Promise<Record<string, string>> {
    const key = platform.credentials.institutionKeys[institution];
    if (!key) throw new Error(`${institution} has no key`);
    return { authorization: `Bearer ${await signInstitutionToken(institution, key)}` };
  }
  async function read(service: string, path: string, institution?: string) {
    const filled = path
      .replace('{complaintId}', caseId)
      .replace('{version}', '1')
      .replaceAll(/\{[^}]+\}/g, randomUUID());
    const headers = institution === undefined ? {} : await bearer(institution);
    const answer = await fetch(`${platform.urlOf(service)}${filled}`, { headers });
    return { status: answer.status, text: await answer.text() };
  }

  it('is known here: some are of one case, some of many', () => {
    expect(ofOneCase.length).toBeGreaterThan(7);
    expect(ofMany.length).toBeGreaterThan(1);
  });

  it.each(reads)('asks who reads: %s %s', async (service, path) =>
    expect((await read(service, path)).status).toBe(401),
  );

  it.each(ofOneCase)('is none for an institution without part in it: %s %s', async (service, path) => {
    const { status, text } = await read(service, path, stranger);
    expect(status).toBe(404);
    expect(text).not.toContain(reference);
  });

  it.each(ofMany)(
    'of many cases leaves out those in which an institution has no part: %s %s',
    async (service, path) => {
      const { status, text } = await read(service, path, stranger);
      expect(status).toBe(200);
      expect(text).not.toContain(caseId);
      expect(text).not.toContain(reference);
    },
  );
});
