import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256, signItem, type OriginStatement } from '@jisr/proof';
import { createInstitutionKey, InstitutionKeys, publicKeyOf } from '@jisr/security';
import type { JWK } from 'jose';
import { Signatures } from './signatures.ts';

const at = '2026-02-03T09:00:00.000Z';
const seconds = (instant: string) => Date.parse(instant) / 1_000;
const statement: OriginStatement = {
  kind: 'origin',
  item: 'request-imr-2026-000001',
  caseId: 'c-1',
  sha256: sha256('a letter'),
  size: 8,
  from: 'imr',
  to: 'al-omrane',
  at,
};

describe('a signature of an institution', () => {
  let folder: string;
  let key: JWK;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jisr-signatures-'));
    key = await createInstitutionKey();
  });
  afterAll(() => rm(folder, { recursive: true }));

  /** What it is worth when it is heard at a time, its key having been published with these bounds. */
  async function worth(heardAt: string, bounds: object = {}, said: Partial<OriginStatement> = {}, by: JWK = key) {
    await writeFile(join(folder, 'imr.jwks.json'), JSON.stringify({ keys: [{ ...publicKeyOf(key), ...bounds }] }));
    const jws = await signItem({ kid: by.kid ?? '', privateKey: by }, statement);
    return new Signatures(await InstitutionKeys.load(folder)).verdictOn({ ...statement, ...said }, jws, heardAt);
  }

  it('counts under its published key', async () => expect(await worth(at)).toBe('good'));

  it('does not count for a time that is to come', async () =>
    expect(await worth('2026-02-03T08:59:59.999Z')).toBe('signed-in-the-future'));

  it('of a revoked key does not count, though it says that it is older', async () =>
    expect(await worth('2026-03-01T00:00:00.000Z', { revokedAt: seconds('2026-02-10T00:00:00Z') })).toBe(
      'key-revoked',
    ));

  it('that was heard before its key was revoked counts', async () =>
    expect(await worth('2026-02-04T00:00:00.000Z', { revokedAt: seconds('2026-02-10T00:00:00Z') })).toBe('good'));

  it('of a key before its time does not count', async () =>
    expect(await worth(at, { nbf: seconds('2026-02-04T00:00:00Z') })).toBe('key-not-valid-then'));

  it('of another statement does not count', async () => expect(await worth(at, {}, { size: 9 })).toBe('signature-bad'));

  it('of a key that was never published does not count', async () =>
    expect(await worth(at, {}, {}, await createInstitutionKey())).toBe('key-unknown'));
});
