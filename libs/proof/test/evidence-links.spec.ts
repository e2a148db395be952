import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inMemory } from '../src/evidence/file-source.ts';
import type { Link } from '../src/evidence/verify/broken-link.ts';
import { verifyEvidence } from '../src/evidence/verify/verify-evidence.ts';
import type { EvidenceParts, SignedItem } from '../src/evidence/write-evidence.ts';
import { sha256 } from '../src/hash.ts';
import { signItem } from '../src/signatures/item.ts';
import { newKey } from '../src/testing/new-key.ts';
import { anchored, happenings, recorded, type sampleCase } from '../src/testing/sample-case.ts';
import { Bundles } from './bundles.ts';
import { broken, first, second, withKey } from './expectations.ts';

type Sample = Awaited<ReturnType<typeof sampleCase>>;

let bundles: Bundles;
let sample: Sample;
beforeAll(async () => {
  bundles = await Bundles.start();
  sample = await bundles.sampleCase();
});
afterAll(() => bundles.stop());

describe('a bundle that the platform itself made wrongly breaks at', () => {
  type Parts = Partial<EvidenceParts>;
  const item =
    (change: (signed: Required<SignedItem>, sample: Sample) => Promise<SignedItem>) => async (sample: Sample) => ({
      signatures: [await change(first(sample.parts.signatures) as Required<SignedItem>, sample)],
    });
  const anchor = (change: (at: Sample['parts']['anchors'][number]) => Parts['anchors']) => (sample: Sample) => ({
    anchors: change(first(sample.parts.anchors)) ?? [],
  });
  const events =
    (change: (all: EvidenceParts['events']) => EvidenceParts['events']) =>
    ({ parts }: Sample) => ({
      events: change(parts.events),
    });
  const head = { head: sha256('other') };

  it.each<[Link, string, string, (sample: Sample) => Parts | Promise<Parts>]>([
    ['manifest signature', 'manifest.jws', 'unknown-key', ({ parts }) => withKey(parts, 'platform', { kid: 'other' })],
    [
      'manifest signature',
      'manifest.jws',
      'key-revoked',
      ({ parts }) => withKey(parts, 'platform', { revokedAt: second('2026-11-25T12:00:00Z') }),
    ],
    [
      'manifest signature',
      'manifest.jws',
      'bad-signature',
      async () => ({ signer: { ...(await newKey('platform-1')).signing } }),
    ],
    [
      'files',
      'documents/i-1/again.txt',
      'not the only file',
      ({ parts }) => ({ documents: [...parts.documents, { item: 'i-1', fileName: 'again.txt', file: inMemory('') }] }),
    ],
    ['chain', 'events.ndjson', 'line 1 has a head', events((all) => all.slice(1))],
    ['chain', 'events.ndjson', 'line 3 has a head', events((all) => all.toSpliced(2, 1))],
    ['chain', 'events.ndjson', 'line 2 has a head', events((all) => all.with(1, { ...first(all), ...head }))],
    [
      'chain',
      'events.ndjson',
      'line 1 shows an event of another hash',
      events((all) => all.with(0, { ...first(all), hash: sha256('') })),
    ],
    [
      'chain',
      'events.ndjson',
      'line 1 shows an event of another hash',
      () => ({
        events: recorded(happenings).with(0, {
          ...first(recorded(happenings)),
          ...shownOf({ data: { category: 'delay' } }),
        }),
      }),
    ],
    [
      'chain',
      'events.ndjson',
      'line 1 is of another case',
      () => ({
        events: recorded(happenings).with(0, { ...first(recorded(happenings)), ...shownOf({ subject: 'c-2' }) }),
      }),
    ],
    ['chain', 'events.ndjson', 'line 1 is no event record', () => ({ events: [{ ...head, hash: 'x' as never }] })],
    ['chain', 'events.ndjson', 'line 1 has a head', () => ({ caseId: 'c-2', events: [{ hash: sha256(''), ...head }] })],
    [
      'signatures',
      'signatures/i-1.origin.json',
      'statement-mismatch',
      () => ({ documents: [{ item: 'i-1', fileName: 'a.txt', file: inMemory('b document') }] }),
    ],
    [
      'signatures',
      'signatures/i-1.origin.json',
      'statement-mismatch',
      item(async ({ origin }, { signers }) => {
        const statement = { ...origin.statement, caseId: 'c-2' };
        return { origin: { statement, jws: await signItem(signers.imr, statement) } };
      }),
    ],
    [
      'signatures',
      'signatures/i-1.origin.jws',
      'bad-signature',
      item(async ({ origin }) => ({ origin: { ...origin, statement: { ...origin.statement, to: 'other' } } })),
    ],
    [
      'signatures',
      'signatures/i-1.origin.jws',
      'key-not-valid-then',
      ({ parts }) => withKey(parts, 'imr', { nbf: second('2026-11-25T10:00:02Z') }),
    ],
    [
      'signatures',
      'keys/other.jwks.json',
      'missing',
      item(async ({ origin }) => ({ origin: { ...origin, statement: { ...origin.statement, from: 'other' } } })),
    ],
    [
      'signatures',
      'keys',
      'a/b',
      item(async ({ origin }) => ({ origin: { ...origin, statement: { ...origin.statement, from: 'a/b' } } })),
    ],
    [
      'signatures',
      'signatures/i-1.origin.json',
      'no statement',
      item(async ({ origin }) => ({ origin: { ...origin, statement: { ...origin.statement, size: -1 } } })),
    ],
    [
      'receipts',
      'signatures/i-1.receipt.json',
      'statement-mismatch',
      item(async ({ origin, receipt }, { signers }) => ({
        origin: { ...origin, jws: await signItem(signers.imr, origin.statement) },
        receipt,
      })),
    ],
    [
      'receipts',
      'signatures/i-1.receipt.json',
      'statement-mismatch',
      item(async ({ origin, receipt }, { signers }) => {
        const statement = { ...receipt.statement, from: 'imr' };
        return { origin, receipt: { statement, jws: await signItem(signers.imr, statement) } };
      }),
    ],
    [
      'receipts',
      'signatures/i-1.receipt.jws',
      'bad-signature',
      item(async ({ origin, receipt }) => ({
        origin,
        receipt: { ...receipt, statement: { ...receipt.statement, at: '2026-11-25T11:00:00Z' } },
      })),
    ],
    [
      'receipts',
      'signatures/i-1.receipt.jws',
      'key-revoked',
      ({ parts }) => withKey(parts, 'al-omrane', { revokedAt: 0 }),
    ],
    [
      'anchors',
      'anchors/2026-11-25T10Z.json',
      'does not lead',
      anchor(({ anchor, timeStamp }) => [{ anchor: { ...anchor, entry: 1 }, timeStamp }]),
    ],
    [
      'anchors',
      'anchors/2026-11-25T10Z.json',
      'the chain has not',
      anchor(({ anchor, timeStamp }) => [{ anchor: { ...anchor, entry: 4 }, timeStamp }]),
    ],
    [
      'anchors',
      'anchors/2026-11-25T10Z.json',
      'does not lead',
      anchor(({ anchor, timeStamp }) => [{ anchor: { ...anchor, root: sha256('') }, timeStamp }]),
    ],
    [
      'anchors',
      'anchors/10.json',
      'no anchor',
      anchor(({ anchor, timeStamp }) => [{ anchor: { ...anchor, hour: '10' }, timeStamp }]),
    ],
    [
      'anchors',
      'anchors/2026-11-25T11Z.json',
      'earlier entry',
      ({ parts }) => {
        const earlier = { anchor: anchored('2026-11-25T11Z', 1, parts.events[1] ?? head), timeStamp: new Uint8Array() };
        return { anchors: [...parts.anchors, earlier] };
      },
    ],
    [
      'time stamps',
      'anchors/2026-11-25T10Z.tsr',
      'malformed',
      anchor(({ anchor }) => [{ anchor, timeStamp: new Uint8Array() }]),
    ],
    [
      'time stamps',
      'anchors/2026-11-25T11Z.tsr',
      'wrong-imprint',
      ({ parts }) => {
        const later = {
          anchor: anchored('2026-11-25T11Z', 3, parts.events[3] ?? head),
          timeStamp: first(parts.anchors).timeStamp,
        };
        return { anchors: [...parts.anchors, later] };
      },
    ],
  ])('%s: %s %s', async (link, file, why, change) => {
    const other = await bundles.write({ ...sample.parts, ...(await change(sample)) });
    expect(await verifyEvidence(other)).toEqual(broken(link, file, why));
  });

  const shownOf = (members: object) => {
    const { shown } = first(recorded(happenings));
    return shown ? { shown: { ...shown, event: { ...shown.event, ...members } } } : {};
  };
});
