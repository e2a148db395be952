import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inMemory } from '../src/evidence/file-source.ts';
import type { Link } from '../src/evidence/verify/broken-link.ts';
import { verifyEvidence } from '../src/evidence/verify/verify-evidence.ts';
import type { EvidenceParts, SignedItem } from '../src/evidence/write-evidence.ts';
import { sha256 } from '../src/hash.ts';
import { signItem } from '../src/signatures/item.ts';
import { newKey } from '../src/testing/new-key.ts';
import { anchored, happenings, recorded, toldOf, type sampleCase } from '../src/testing/sample-case.ts';
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
      'documents/document-1-v1-to-al-omrane/again.txt',
      'not the only file',
      ({ parts }) => ({
        documents: [
          ...parts.documents,
          { item: 'document-1-v1-to-al-omrane', fileName: 'again.txt', file: inMemory('') },
        ],
      }),
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
      'signatures/document-1-v1-to-al-omrane.origin.json',
      'statement-mismatch',
      () => ({ documents: [{ item: 'document-1-v1-to-al-omrane', fileName: 'a.txt', file: inMemory('b document') }] }),
    ],
    [
      'signatures',
      'signatures/document-1-v1-to-al-omrane.origin.json',
      'statement-mismatch',
      item(async ({ origin }, { signers }) => {
        const statement = { ...origin.statement, caseId: 'c-2' };
        return { origin: { statement, jws: await signItem(signers.imr, statement) } };
      }),
    ],
    [
      'signatures',
      'signatures/document-1-v1-to-al-omrane.origin.jws',
      'bad-signature',
      item(async ({ origin }) => ({ origin: { ...origin, statement: { ...origin.statement, to: 'other' } } })),
    ],
    [
      'signatures',
      'signatures/document-1-v1-to-al-omrane.origin.jws',
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
      'receipts',
      'signatures/document-1-v1-to-al-omrane.receipt.json',
      'statement-mismatch',
      item(async ({ origin, receipt }, { signers }) => ({
        origin: { ...origin, jws: await signItem(signers.imr, origin.statement) },
        receipt,
      })),
    ],
    [
      'receipts',
      'signatures/document-1-v1-to-al-omrane.receipt.jws',
      'bad-signature',
      item(async ({ origin, receipt }) => ({
        origin,
        receipt: { ...receipt, statement: { ...receipt.statement, at: '2026-11-25T11:00:00Z' } },
      })),
    ],
    [
      'receipts',
      'signatures/document-1-v1-to-al-omrane.receipt.jws',
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
      anchor(({ anchor, timeStamp }) => [{ anchor: { ...anchor, entry: 8 }, timeStamp }]),
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
    const parts = { ...sample.parts, ...(await change(sample)) };
    const retold = parts.events === sample.parts.events ? recorded([...happenings, ...toldOf(parts)]) : parts.events;
    const other = await bundles.write({ ...parts, events: retold });
    expect(await verifyEvidence(other)).toEqual(broken(link, file, why));
  });

  const shownOf = (members: object) => {
    const { shown } = first(recorded(happenings));
    return shown ? { shown: { ...shown, event: { ...shown.event, ...members } } } : {};
  };
});

describe('a bundle that is not what its chain tells breaks at', () => {
  type Change = (
    parts: EvidenceParts,
    signers: Sample['signers'],
  ) => Partial<EvidenceParts> | Promise<Partial<EvidenceParts>>;
  const signed = ({ signatures }: EvidenceParts) => first(signatures) as Required<SignedItem>;
  const origin = 'signatures/document-1-v1-to-al-omrane.origin';
  const receipt = 'signatures/document-1-v1-to-al-omrane.receipt';

  it.each<[Link, string, string, string, Change]>([
    [
      'chain',
      'letters/2026-17.pdf',
      'another letter under its number, unsigned',
      'not the file',
      () => ({ letters: [{ number: '2026-17', file: inMemory('another') }] }),
    ],
    [
      'chain',
      'letters/2026-18.pdf',
      'a letter that was never registered',
      'of no event',
      ({ letters }) => ({ letters: [...letters, { number: '2026-18', file: inMemory('another') }] }),
    ],
    [
      'chain',
      'documents/document-1-v1/réponse.txt',
      'another document, its signature left out',
      'not the file',
      () => ({
        documents: [{ item: 'document-1-v1', fileName: 'réponse.txt', file: inMemory('another') }],
        signatures: [],
      }),
    ],
    [
      'chain',
      'documents/document-1-v2/réponse.txt',
      'a version that was never added',
      'of no event',
      ({ documents }) => ({
        documents: [...documents, { item: 'document-1-v2', fileName: 'réponse.txt', file: inMemory('a document') }],
      }),
    ],
    ['signatures', `${origin}.json`, 'a signature left out', 'missing', () => ({ signatures: [] })],
    [
      'signatures',
      `${origin}.jws`,
      'a signature of which it does not tell',
      'of no event',
      ({ documents, letters }) => ({
        events: recorded([...happenings, ...toldOf({ documents, letters, signatures: [] })]),
      }),
    ],
    [
      'signatures',
      `${origin}.jws`,
      'another signature of the same',
      'not the one',
      async (parts, { imr }) => {
        const { statement } = signed(parts).origin;
        return { signatures: [{ origin: { statement, jws: await signItem(imr, statement) } }] };
      },
    ],
    [
      'signatures',
      `${origin}.json`,
      'a statement for someone else',
      'statement-mismatch',
      async (parts, { imr }) => {
        const statement = { ...signed(parts).origin.statement, to: 'other' };
        return { signatures: [{ origin: { statement, jws: await signItem(imr, statement) } }] };
      },
    ],
    [
      'signatures',
      `${origin}.json`,
      'what is no statement',
      'no statement',
      (parts) => {
        const { statement, jws } = signed(parts).origin;
        return { signatures: [{ origin: { statement: { ...statement, size: -1 }, jws } }] };
      },
    ],
    [
      'signatures',
      'events.ndjson',
      'an item that names no file',
      "can't name",
      ({ signatures: [item] }) => {
        const [data] = toldOf({ documents: [], letters: [], signatures: item ? [item] : [] }).slice(0, 1);
        const event = { ...data, data: { ...data?.data, item: 'a/b' } };
        return { documents: [], letters: [], signatures: [], events: recorded([event]), anchors: [] };
      },
    ],
    [
      'receipts',
      `${receipt}.json`,
      'a receipt left out',
      'missing',
      (parts) => ({ signatures: [{ origin: signed(parts).origin }] }),
    ],
    [
      'receipts',
      `${receipt}.jws`,
      'a receipt of which it does not tell',
      'of no event',
      (parts) => {
        const signatures = [{ origin: signed(parts).origin }];
        return { events: recorded([...happenings, ...toldOf({ ...parts, signatures })]) };
      },
    ],
    [
      'receipts',
      `${receipt}.jws`,
      'another receipt of the same',
      'not the one',
      async (parts, { alOmrane }) => {
        const { origin, receipt } = signed(parts);
        const jws = await signItem(alOmrane, receipt.statement);
        return { signatures: [{ origin, receipt: { ...receipt, jws } }] };
      },
    ],
    [
      'receipts',
      `${receipt}.json`,
      'a receipt of its sender',
      'statement-mismatch',
      async (parts, { imr }) => {
        const { origin, receipt } = signed(parts);
        const statement = { ...receipt.statement, from: 'imr' };
        return { signatures: [{ origin, receipt: { statement, jws: await signItem(imr, statement) } }] };
      },
    ],
  ])('%s: %s, %s, %s', async (link, file, _, why, change) => {
    const changed = await bundles.write({ ...sample.parts, ...(await change(sample.parts, sample.signers)) });
    expect(await verifyEvidence(changed)).toEqual(broken(link, file, why));
  });

  it('nothing without what an event does not show', async () => {
    const hidden = [...happenings, ...toldOf(sample.parts).map((event) => ({ ...event, hidden: true }))];
    const none = { documents: [], letters: [], signatures: [] };
    expect(
      await verifyEvidence(await bundles.write({ ...sample.parts, ...none, events: recorded(hidden) })),
    ).toHaveProperty('ok');
  });
});
