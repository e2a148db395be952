import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonical, type Json } from '../src/canonical.ts';
import type { Link } from '../src/evidence/verify/broken-link.ts';
import { verifyEvidence } from '../src/evidence/verify/verify-evidence.ts';
import type { EvidenceParts } from '../src/evidence/write-evidence.ts';
import { sha256 } from '../src/hash.ts';
import type { sampleCase } from '../src/testing/sample-case.ts';
import { Bundles } from './bundles.ts';
import { broken } from './expectations.ts';

type Sample = Awaited<ReturnType<typeof sampleCase>>;

let bundles: Bundles;
let sample: Sample;
let bundle: string;
beforeAll(async () => {
  bundles = await Bundles.start();
  sample = await bundles.sampleCase();
  bundle = await bundles.write(sample.parts);
});
afterAll(() => bundles.stop());

describe('a bundle that someone else changed breaks at', () => {
  type Change = Parameters<Bundles['remake']>[1];
  it.each<[Link, string, string, Change]>([
    ['manifest signature', 'manifest.json', 'missing', { 'manifest.json': undefined }],
    ['manifest signature', 'manifest.json', 'no manifest', { 'manifest.json': '{}' }],
    ['manifest signature', 'manifest.json', 'no UTF-8', { 'manifest.json': Uint8Array.of(0xff) }],
    ['manifest signature', 'manifest.jws', 'missing', { 'manifest.jws': undefined }],
    ['manifest signature', 'manifest.jws', 'malformed', { 'manifest.jws': '' }],
    ['manifest signature', 'keys/platform.jwks.json', 'missing', { 'keys/platform.jwks.json': undefined }],
    ['manifest signature', 'keys/platform.jwks.json', 'no set', { 'keys/platform.jwks.json': '{}' }],
    ['manifest signature', 'keys/platform.jwks.json', 'no canonical JSON', { 'keys/platform.jwks.json': '{ }' }],
    [
      'files',
      'documents/document-1-v1-to-al-omrane/réponse.txt',
      'another hash',
      { 'documents/document-1-v1-to-al-omrane/réponse.txt': 'b document' },
    ],
    [
      'files',
      'documents/document-1-v1-to-al-omrane/réponse.txt',
      'another size',
      { 'documents/document-1-v1-to-al-omrane/réponse.txt': 'no document' },
    ],
    ['files', 'letters/2026-17.pdf', 'not in the bundle', { 'letters/2026-17.pdf': undefined }],
    ['files', 'letters/2026-18.pdf', 'not in the manifest', { 'letters/2026-18.pdf': 'a letter' }],
    ['files', '__proto__', 'not in the manifest', Object.fromEntries([['__proto__', '']])],
  ])('%s: %s %s', async (link, file, why, change) =>
    expect(await verifyEvidence(await bundles.remake(bundle, change))).toEqual(broken(link, file, why)),
  );

  it('manifest signature: a manifest of other files', async () => {
    const { parts } = sample;
    const manifest = (members: object) =>
      canonical({ version: 'jisr-evidence-v1', ...pick(parts), files: {}, ...members } as Json);
    const change = { 'manifest.json': manifest({}) };
    expect(await verifyEvidence(await bundles.remake(bundle, change))).toEqual(
      broken('manifest signature', 'manifest.jws', 'bad-signature'),
    );
  });

  const pick = ({ caseId, generatedAt, language }: EvidenceParts) => ({ caseId, generatedAt, language });
  it.each([
    ['of another version', { version: 'jisr-evidence-v2' }],
    ['with one member more', { more: 1 }],
    ['with a day for an instant', { generatedAt: '2026-11-25' }],
    ['without a language', { language: '' }],
    ['with a file that has no hash', { files: { a: { size: 1 } } }],
    ['with a file that has one member more', { files: { a: { size: 1, sha256: sha256(''), more: 1 } } }],
    ['without files', { files: null }],
  ])('manifest signature: a manifest %s', async (_, members) => {
    const text = canonical({ version: 'jisr-evidence-v1', ...pick(sample.parts), files: {}, ...members } as Json);
    expect(await verifyEvidence(await bundles.remake(bundle, { 'manifest.json': text }))).toEqual(
      broken('manifest signature', 'manifest.json', 'no manifest'),
    );
  });
});
