import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createServer } from 'node:http';
import { readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { sha256 } from '../src/hash.ts';
import { issue, openssl, readPem } from '../src/testing/certificates.ts';
import { TimeStampAuthority } from '../src/testing/time-stamp-authority.ts';
import { TimeStampClient, TimeStampFailure } from '../src/timestamps/client.ts';
import { certificatesOf, readToken } from '../src/timestamps/token.ts';
import { verifyTimeStamp } from '../src/timestamps/verify.ts';

const hash = sha256('a root');
let authority: TimeStampAuthority;
let roots: readonly Uint8Array[];
let token: Uint8Array;
beforeAll(async () => {
  authority = await TimeStampAuthority.start();
  roots = certificatesOf(authority.root);
  token = await new TimeStampClient(authority.url, { trustedRoots: roots }).stamp(hash);
});
afterAll(() => authority.stop());

/** A stamp of now, signed by a certificate of another kind. */
async function signedBy(name: string, extensions: readonly string[], ...options: string[]): Promise<Uint8Array> {
  const { folder } = authority;
  await issue(folder, name, extensions, 'issuer');
  const fresh = readToken(await new TimeStampClient(authority.url, { trustedRoots: roots }).stamp(hash));
  await writeFile(
    join(folder, 'info.der'),
    new Uint8Array(fresh?.signed.encapContentInfo.eContent?.getValue() ?? new ArrayBuffer()),
  );
  const [certificates, content] = [
    ['-signer', `${name}.pem`, '-inkey', `${name}.key`, '-certfile', 'issuer.pem'],
    ['-in', 'info.der', '-binary', '-nodetach'],
  ];
  const form = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-outform', 'DER', '-out', 'other.der', ...options];
  await openssl(folder, 'cms', '-sign', ...content, ...certificates, ...form);
  return readFile(join(folder, 'other.der'));
}

describe('a time stamp', () => {
  it('says when its authority saw the hash, and who that is', async () => {
    const [signer] = certificatesOf(await readPem(authority.folder, 'authority'));
    expect(await verifyTimeStamp(token, hash, roots)).toEqual({
      ok: true,
      genTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      authority: sha256(signer ?? ''),
    });
  });

  it('is one for openssl too', async () => {
    await writeFile(join(authority.folder, 'token.der'), token);
    const { stdout } = await openssl(
      authority.folder,
      'ts',
      '-verify',
      '-digest',
      hash,
      '-token_in',
      '-in',
      'token.der',
      '-CAfile',
      'root.pem',
    );
    expect(stdout).toContain('Verification: OK');
  });

  it('of another hash is refused', async () =>
    expect(await verifyTimeStamp(token, sha256('another root'), roots)).toEqual({ refused: 'wrong-imprint' }));

  it('with another nonce is refused', async () =>
    expect(await verifyTimeStamp(token, hash, roots, 1n)).toEqual({ refused: 'wrong-nonce' }));

  it('under another root is refused', async () => {
    const ca = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign'];
    await issue(authority.folder, 'stranger', ca);
    const others = certificatesOf(await readPem(authority.folder, 'stranger'));
    expect(await verifyTimeStamp(token, hash, others)).toEqual({ refused: 'untrusted-authority' });
    expect(await verifyTimeStamp(token, hash, [])).toEqual({ refused: 'untrusted-authority' });
    expect(await verifyTimeStamp(token, hash, [...others, ...roots])).toHaveProperty('ok');
  });

  it('names its authority on faith without roots', async () =>
    expect(await verifyTimeStamp(token, hash)).toEqual(await verifyTimeStamp(token, hash, roots)));

  const stamping = 'extendedKeyUsage=critical,timeStamping';
  it.each([
    ['counts, when it is like an authority’s own', [stamping], ['-cades'], { ok: true }],
    ['without the purpose is refused', [], ['-cades'], { refused: 'not-for-time-stamping' }],
    ['with one more purpose is refused', [`${stamping},clientAuth`], ['-cades'], { refused: 'not-for-time-stamping' }],
    [
      'whose purpose is not critical is refused',
      ['extendedKeyUsage=timeStamping'],
      ['-cades'],
      { refused: 'not-for-time-stamping' },
    ],
    ['that the signature does not name is refused', [stamping], [], { refused: 'bad-signature' }],
    ['without signed attributes is refused', [stamping], ['-noattr'], { refused: 'bad-signature' }],
  ])('by a certificate %s', async (kind, extensions, options, outcome) => {
    const other = await signedBy(`other-${sha256(kind).slice(0, 8)}`, extensions, ...options);
    expect(await verifyTimeStamp(other, hash, roots)).toMatchObject(outcome);
  });

  /** As `openssl ts` itself signs, in the forms that authorities use as well. */
  it.each([
    ['by RSA', ['rsa:2048'], 'ess_cert_id_alg = sha256'],
    ['that names its certificate by SHA-512', undefined, 'ess_cert_id_alg = sha512'],
    ['that names its certificate by SHA-1, as before RFC 5816', undefined, 'ess_cert_id_alg = sha1'],
    ['signed over SHA-512', undefined, 'ess_cert_id_alg = sha256\nsigner_digest = sha512'],
  ])('%s counts', async (kind, algorithm, settings) => {
    const [{ folder }, name] = [authority, `other-${sha256(kind).slice(0, 8)}`];
    await issue(folder, name, [stamping], 'issuer', algorithm);
    const signer = `signer_cert = ${name}.pem\nsigner_key = ${name}.key\ncerts = issuer.pem\nsigner_digest = sha256`;
    const policy = 'serial = serial\ndefault_policy = 1.2.3.4.1\ndigests = sha256';
    await writeFile(join(folder, 'other.cnf'), `[ tsa ]\n${signer}\n${policy}\n${settings}\n`);
    await openssl(folder, 'ts', '-query', '-digest', hash, '-sha256', '-cert', '-out', 'other.tsq');
    const reply = ['-reply', '-config', 'other.cnf', '-section', 'tsa', '-queryfile', 'other.tsq', '-token_out'];
    await openssl(folder, 'ts', ...reply, '-out', 'other.der');
    expect(await verifyTimeStamp(await readFile(join(folder, 'other.der')), hash, roots)).toHaveProperty('ok');
  });

  /** What no signature covers (such as the version of the envelope) may change; what the stamp says may not. */
  it('with any bit flipped is refused or says the same', async () => {
    const said = await verifyTimeStamp(token, hash, roots);
    const outcomes = { refused: 0, same: 0 };
    const positions = fc.nat({ max: token.length - 1 });
    await fc.assert(
      fc.asyncProperty(positions, fc.nat({ max: 7 }), async (at, bit) => {
        const flipped = token.with(at, (token[at] ?? 0) ^ (1 << bit));
        const check = await verifyTimeStamp(flipped, hash, roots);
        if ('ok' in check) expect(check).toEqual(said);
        outcomes['ok' in check ? 'same' : 'refused'] += 1;
      }),
      { numRuns: 400 },
    );
    expect(outcomes.refused).toBeGreaterThan(outcomes.same);
  });

  it.each([
    ['nothing', () => new Uint8Array()],
    ['half of itself', () => token.subarray(0, token.length / 2)],
    ['followed by a byte', () => Buffer.concat([token, Uint8Array.of(0)])],
    ['a certificate', () => roots[0] ?? new Uint8Array()],
  ])('is malformed when it is %s', async (_, bytes) =>
    expect(await verifyTimeStamp(bytes(), hash, roots)).toEqual({ refused: 'malformed' }),
  );
});

describe('a client of a time-stamping authority', () => {
  /** Answers every request alike. */
  async function answering<Result>(
    status: number,
    body: Uint8Array,
    use: (url: string) => Promise<Result>,
  ): Promise<Result> {
    const server = createServer((_, response) => response.writeHead(status).end(body));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return use(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`).finally(() => server.close());
  }
  const stampAt = (url: string) => new TimeStampClient(url, { trustedRoots: roots }).stamp(hash);
  const failure = (message: RegExp) =>
    expect.objectContaining({ constructor: TimeStampFailure, message: expect.stringMatching(message) });

  it('fails when the authority is away', async () =>
    expect(await stampAt('http://127.0.0.1:1/').catch((error: unknown) => error)).toEqual(failure(/can't be asked/)));

  it.each([
    ['an error', 503, () => Buffer.from(''), /answered 503/],
    ['no response', 200, () => Buffer.from('<html>'), /no time-stamp response/],
    ['a refusal', 200, () => Buffer.from('30053003020102', 'hex'), /status 2/],
    [
      'a stamp that was asked for before',
      200,
      () =>
        Buffer.concat([
          Buffer.from('3082', 'hex'),
          Buffer.from([(token.length + 5) >> 8, (token.length + 5) & 255]),
          Buffer.from('3003020100', 'hex'),
          token,
        ]),
      /wrong-nonce/,
    ],
  ])('fails on %s', async (_, status, body, message) => {
    const failed = answering(status, body(), stampAt).catch((error: unknown) => error);
    expect(await failed).toEqual(failure(message));
  });

  it('fails on a stamp by a stranger', async () => {
    const client = new TimeStampClient(authority.url, { trustedRoots: [] });
    expect(await client.stamp(hash).catch((error: unknown) => error)).toEqual(failure(/untrusted-authority/));
  });
});

describe('roots in PEM', () => {
  it('are refused when there is none', () => expect(() => certificatesOf('')).toThrow(TypeError));
  it('are refused when one can not be read', () =>
    expect(() => certificatesOf(authority.root.replace(/\n[^\n]{64}\n/, '\n'))).toThrow());
});
