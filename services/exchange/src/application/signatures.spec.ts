import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Institution } from '@jisr/contracts';
import type { UnitOfWork } from '@jisr/messaging';
import { sha256, signItem, type OriginStatement } from '@jisr/proof';
import { createInstitutionKey, InstitutionKeys, publicKeyOf } from '@jisr/security';
import type { JWK } from 'jose';
import type { Passage } from '../domain/passage.ts';
import { SignItemWhenSignatureSubmittedHandler } from './sign-item-when-signature-submitted.handler.ts';
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
    const now = () => Date.parse(heardAt);
    return new Signatures(await InstitutionKeys.load(folder), now).verdictOn({ ...statement, ...said }, jws);
  }

  it('counts under its published key', async () => expect(await worth(at)).toBe('good'));

  it('does not count for a time that is to come', async () =>
    expect(await worth('2026-02-03T08:58:59.999Z')).toBe('signed-in-the-future'));

  it('counts though the clock of its institution is a minute ahead', async () =>
    expect(await worth('2026-02-03T08:59:00.000Z')).toBe('good'));

  it('of a key that is revoked by now does not count in a request that says that it is older', async () => {
    const revoked = { ...publicKeyOf(key), revokedAt: seconds('2026-02-10T00:00:00Z') };
    await writeFile(join(folder, 'imr.jwks.json'), JSON.stringify({ keys: [revoked] }));
    const signatures = new Signatures(await InstitutionKeys.load(folder), () => Date.parse('2026-03-01T00:00:00Z'));
    const imr = { maySign: ['request'] } as unknown as Institution;
    const handler = new SignItemWhenSignatureSubmittedHandler(new Map([['imr', imr]]), signatures);
    const { kind: _, caseId, from, size, ...data } = statement;
    const passage: Passage = { status: 'offered', ...data, from, size };
    const unit: Partial<UnitOfWork> = {
      state: () => passage as never,
      decide: (part, _id, command) => part.decider.decide(command, passage as never),
    };
    const signature = await signItem({ kid: key.kid ?? '', privateKey: key }, statement);
    const event = {
      type: 'ma.jisr.exchange.signature-submitted.v1',
      subject: caseId,
      source: '/institutions/imr',
      time: at,
      data: { ...data, signature },
    };
    expect(await handler.handle(event as never, unit as UnitOfWork)).toEqual({
      rejected: [{ pointer: '', code: 'key-revoked' }],
    });
  });

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
