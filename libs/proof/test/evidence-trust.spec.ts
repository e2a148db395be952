import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyEvidence } from '../src/evidence/verify/verify-evidence.ts';
import type { EvidenceParts } from '../src/evidence/write-evidence.ts';
import { newKey } from '../src/testing/new-key.ts';
import type { sampleCase } from '../src/testing/sample-case.ts';
import { Bundles } from './bundles.ts';
import { broken, first, second, withKey } from './expectations.ts';

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

describe('a whole bundle', () => {
  const trusted = (parts: EvidenceParts) => ({
    keys: new Map(Object.entries(parts.keys)),
    timeStampRoots: bundles.timeStampRoots,
  });
  const expectedReport = {
    caseId: 'c-1',
    generatedAt: '2026-11-25T12:00:00Z',
    language: 'fr',
    files: 16,
    chain: { head: expect.stringMatching(/^[0-9a-f]{64}$/), length: 8, whole: 6, inPart: 1, hidden: 1 },
    items: [
      {
        ...{
          item: 'document-1-v1-to-al-omrane',
          file: 'documents/document-1-v1-to-al-omrane/réponse.txt',
          from: 'imr',
          to: 'al-omrane',
        },
        ...{ sent: '2026-11-25T10:00:01Z', received: '2026-11-25T10:00:02Z' },
      },
    ],
    unsigned: ['letters/2026-17.pdf'],
    anchors: [{ hour: '2026-11-25T10Z', entry: 2, stampedAt: expect.stringContaining('T') }],
  };

  it('proves the case by what the verifier knows', async () =>
    expect(await verifyEvidence(bundle, trusted(sample.parts))).toEqual({
      ok: true,
      report: { ...expectedReport, onFaith: [] },
    }));

  it('says which keys and authority it vouches for itself', async () => {
    const onFaith = ['platform', 'imr', 'al-omrane', 'time-stamping authority'].map((holder) => ({
      holder,
      fingerprint: expect.stringMatching(/^[\w-]{43}$|^[0-9a-f]{64}$/),
    }));
    expect(await verifyEvidence(bundle)).toEqual({ ok: true, report: { ...expectedReport, onFaith } });
  });

  it('says which of its keys the verifier does not know', async () => {
    const { keys, timeStampRoots } = trusted(sample.parts);
    keys.delete('imr');
    expect(await verifyEvidence(bundle, { keys, timeStampRoots })).toMatchObject({
      report: { onFaith: [{ holder: 'imr' }] },
    });
  });

  it('holds without the document that the reader may not see', async () =>
    expect(await verifyEvidence(await bundles.write({ ...sample.parts, documents: [] }))).toMatchObject({
      report: { items: [{ item: 'document-1-v1-to-al-omrane', from: 'imr' }] },
    }));

  it.each([
    ['manifest signature', 'platform'],
    ['signatures', 'imr'],
    ['receipts', 'al-omrane'],
  ] as const)('breaks at %s when its key is not the one that the verifier has of %s', async (link, holder) => {
    const { keys } = trusted(sample.parts);
    const { published } = await newKey(first(keys.get(holder)?.keys ?? []).kid);
    keys.set(holder, { keys: [published] });
    expect(await verifyEvidence(bundle, { keys })).toEqual(broken(link, `keys/${holder}.jwks.json`, 'not one of'));
  });

  it('breaks when the verifier knows that a key had been revoked by then', async () => {
    const keys = trusted({
      ...sample.parts,
      ...withKey(sample.parts, 'imr', { revokedAt: second('2026-11-25T09:00:00Z') }),
    }).keys;
    expect(await verifyEvidence(bundle, { keys })).toEqual(
      broken('signatures', 'signatures/document-1-v1-to-al-omrane.origin.jws', 'key-revoked'),
    );
  });

  it('breaks when its authority is under no root of the verifier', async () =>
    expect(await verifyEvidence(bundle, { timeStampRoots: [] })).toEqual(
      broken('time stamps', 'anchors/2026-11-25T10Z.tsr', 'untrusted-authority'),
    ));
});
