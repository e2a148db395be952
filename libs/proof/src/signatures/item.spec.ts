import { beforeAll, describe, expect, it } from '@jest/globals';
import { CompactSign, generateKeyPair } from 'jose';
import { newKey } from '../testing/new-key.ts';
import { toBase64url } from '../base64url.ts';
import { canonical } from '../canonical.ts';
import { sha256 } from '../hash.ts';
import { verifyDetached } from './detached.ts';
import { signItem, verifyItem } from './item.ts';
import type { KeySet, SigningKey } from './keys.ts';
import type { OriginStatement, ReceiptStatement } from './statement.ts';

const origin: OriginStatement = {
  kind: 'origin',
  item: 'i-1',
  caseId: 'c-1',
  sha256: sha256('a document'),
  size: 10,
  from: 'imr',
  to: 'al-omrane',
  at: '2026-11-25T10:00:00Z',
};
const second = (text: string) => Date.parse(text) / 1000;

let signer: SigningKey;
let keys: KeySet;
let jws: string;
beforeAll(async () => {
  const key = await newKey('imr-1', { nbf: second('2026-01-01T00:00:00Z') });
  [signer, keys] = [key.signing, { keys: [key.published] }];
  jws = await signItem(signer, origin);
});
const withValidity = (validity: object): KeySet => ({ keys: keys.keys.map((key) => ({ ...key, ...validity })) });

describe("an item's signature", () => {
  it('counts for its statement', async () =>
    expect(await verifyItem(jws, origin, keys)).toEqual({ ok: true, kid: 'imr-1', thumbprint: expect.any(String) }));

  it('says by what and by whom, and carries no payload', () => {
    const [header, payload] = jws.split('.');
    expect(Buffer.from(header ?? '', 'base64url').toString()).toBe(
      '{"alg":"ES256","kid":"imr-1","typ":"jisr-origin-v1"}',
    );
    expect(payload).toBe('');
  });

  it('counts whatever the order of the members', async () =>
    expect(await verifyItem(jws, Object.fromEntries(Object.entries(origin).reverse()), keys)).toHaveProperty('ok'));

  it.each(['item', 'caseId', 'from', 'to'] as const)('is bad for another %s', async (member) =>
    expect(await verifyItem(jws, { ...origin, [member]: 'other' }, keys)).toEqual({ refused: 'bad-signature' }),
  );

  it.each([
    ['unknown-key', { kid: 'imr-2' }],
    ['key-not-valid-then', { nbf: second('2026-11-25T10:00:01Z') }],
    ['key-not-valid-then', { exp: second('2026-11-25T10:00:00Z') }],
    ['key-revoked', { revokedAt: second('2026-11-25T09:59:59Z') }],
    ['bad-signature', { x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU' }],
  ])('is refused as %s under %j', async (refused, validity) =>
    expect(await verifyItem(jws, origin, withValidity(validity))).toEqual({ refused }),
  );

  it('is bad under another key of the same name', async () => {
    const other = await newKey('imr-1');
    expect(await verifyItem(jws, origin, { keys: [other.published] })).toEqual({ refused: 'bad-signature' });
  });

  it.each([
    ['another case', { caseId: 'c-2' }],
    ['another document', { sha256: sha256('another document') }],
    ['a receipt', { kind: 'receipt' } as const],
  ])('does not match where %s is expected', async (_, expected) =>
    expect(await verifyItem(jws, origin, keys, expected)).toEqual({ refused: 'statement-mismatch' }),
  );

  it('counts where that very statement is expected', async () =>
    expect(await verifyItem(jws, origin, keys, origin)).toHaveProperty('ok'));

  it('counts for an empty document', async () => {
    const empty = { ...origin, size: 0 };
    expect(await verifyItem(await signItem(signer, empty), empty, keys)).toHaveProperty('ok');
  });

  it('of an origin is none of a receipt', async () => {
    const { size: _, ...rest } = origin;
    const receipt: ReceiptStatement = { ...rest, kind: 'receipt', origin: sha256(jws) };
    expect(await verifyItem(await signItem(signer, receipt), receipt, keys)).toHaveProperty('ok');
    expect(await verifyItem(jws, receipt, keys)).toEqual({ refused: 'statement-mismatch' });
  });

  it.each([
    ['lacks a member', { ...origin, to: undefined }],
    ['has one too many', { ...origin, more: 1 }],
    ['has an empty member', { ...origin, to: '' }],
    ['has another kind', { ...origin, kind: 'letter' }],
    ['has a hash in upper case', { ...origin, sha256: 'A'.repeat(64) }],
    ['has a negative size', { ...origin, size: -1 }],
    ['has a day for an instant', { ...origin, at: '2026-11-25' }],
    ['has an instant that there is not', { ...origin, at: '2026-13-25T10:00:00Z' }],
    ['is null', null],
  ])('is refused when its statement %s', async (_, statement) =>
    expect(await verifyItem(jws, statement, keys)).toEqual({ refused: 'malformed' }),
  );
});

describe("a signature's text", () => {
  it('changed in any letter never counts', async () => {
    for (let at = 0; at < jws.length; at += 1) {
      const changed = jws.slice(0, at) + (jws[at] === 'A' ? 'B' : 'A') + jws.slice(at + 1);
      expect(await verifyItem(changed, origin, keys)).toHaveProperty('refused');
    }
  });

  /** 64 bytes leave four bits of the last letter unused: all sixteen letters decode alike, one is canonical. */
  it('has one last letter', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const checks = [...letters].map((letter) => verifyItem(jws.slice(0, -1) + letter, origin, keys));
    expect((await Promise.all(checks)).filter((check) => 'ok' in check)).toHaveLength(1);
  });

  it.each([
    ['', 'nothing'],
    ['a.b', 'two parts'],
    ['e30..AAAA', 'no members'],
    ['....', 'too many dots'],
  ])('is malformed: %j', async (text) =>
    expect(await verifyItem(text, origin, keys)).toEqual({ refused: 'malformed' }),
  );

  const detach = (compact: string) => compact.replace(/\..*\./, '..');
  const payload = Buffer.from('{}');
  const check = (text: string) => verifyDetached(text, { payload: '{}', typ: 't' }, keys, Date.parse(origin.at));

  it('by another algorithm is malformed', async () => {
    const { privateKey } = await generateKeyPair('ES384');
    const other = await new CompactSign(payload)
      .setProtectedHeader({ alg: 'ES384', kid: 'imr-1', typ: 't' })
      .sign(privateKey);
    expect(await check(detach(other))).toEqual({ refused: 'malformed' });
  });

  it.each([{ alg: 'none' }, { alg: 'HS512' }, { alg: 'EdDSA' }, { kid: 1 }, { typ: 1 }])(
    'is malformed with %j in its header',
    async (members) => {
      const header = canonical({ alg: 'ES256', kid: 'imr-1', typ: 't', ...members });
      expect(await check(`${toBase64url(header)}..${'A'.repeat(86)}`)).toEqual({ refused: 'malformed' });
    },
  );

  it.each([
    ['in another order', { kid: 'imr-1', alg: 'ES256', typ: 't' }],
    ['with one more', { alg: 'ES256', cty: 'x', kid: 'imr-1', typ: 't' }],
    ['without a type', { alg: 'ES256', kid: 'imr-1' }],
  ])('is malformed with members of its header %s', async (_, header) => {
    const other = await new CompactSign(payload).setProtectedHeader(header as { alg: string }).sign(signer.privateKey);
    expect(await check(detach(other))).toEqual({ refused: 'malformed' });
  });
});

describe('a signature made elsewhere', () => {
  /** By Python (cryptography 48.0.0, rfc8785 0.1.4) with the key of RFC 7515, appendix A.3; the thumbprint by hashlib. */
  it('counts under its public key', async () => {
    const known =
      'eyJhbGciOiJFUzI1NiIsImtpZCI6InJmYyIsInR5cCI6Imppc3Itb3JpZ2luLXYxIn0..' +
      'mYZZ2De94Z-6TwgUDt-RZV19ZHr53LI1n1jHCWFZ0AHlXlBmup45a1cSzBB7zq_pd4P3o1BCgsNxxJpAvdxeag';
    const key = {
      kty: 'EC',
      crv: 'P-256',
      x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
      y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
      kid: 'rfc',
    } as const;
    expect(await verifyItem(known, origin, { keys: [key] })).toEqual({
      ok: true,
      kid: 'rfc',
      thumbprint: 'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U',
    });
  });
});
