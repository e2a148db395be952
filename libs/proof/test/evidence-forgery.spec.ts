import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Link } from '../src/evidence/verify/broken-link.ts';
import { verifyEvidence } from '../src/evidence/verify/verify-evidence.ts';
import { ZipReader } from '../src/evidence/zip-reader.ts';
import type { sampleCase } from '../src/testing/sample-case.ts';
import { Bundles } from './bundles.ts';
import { broken } from './expectations.ts';

let bundles: Bundles;
let sample: Awaited<ReturnType<typeof sampleCase>>;
let bundle: string;
beforeAll(async () => {
  bundles = await Bundles.start();
  sample = await bundles.sampleCase();
  bundle = await bundles.write(sample.parts);
});
afterAll(() => bundles.stop());

type Files = Parameters<Bundles['remake']>[1];
async function read(name: string): Promise<string> {
  const zip = await ZipReader.open(bundle);
  return zip
    .bytes(name)
    .then(String)
    .finally(() => zip.close());
}
/** The file of another name, or as it is after a change. */
const copied = (from: string, to: string) => async (): Promise<Files> => ({ [to]: await read(from) });
const changed = (name: string, change: (text: string) => string | undefined) => async (): Promise<Files> => ({
  [name]: change(await read(name)),
});
const both = (one: () => Promise<Files>, other: () => Promise<Files>) => async () => ({
  ...(await one()),
  ...(await other()),
});
const without = () => undefined;

/** What `writeEvidence` can't write: the platform puts files where they don't belong, and signs that. */
describe('a bundle that the platform forged breaks at', () => {
  const origin = [
    'signatures/document-1-v1-to-al-omrane.origin.json',
    'signatures/document-1-v1-to-al-omrane.origin.jws',
  ] as const;
  const receipt = [
    'signatures/document-1-v1-to-al-omrane.receipt.json',
    'signatures/document-1-v1-to-al-omrane.receipt.jws',
  ] as const;
  const hour = 'anchors/2026-11-25T10Z';

  it.each<[Link, string, string, () => Promise<Files>]>([
    ['chain', 'events.ndjson', 'missing', changed('events.ndjson', without)],
    ['chain', 'events.ndjson', 'line feed', changed('events.ndjson', (text) => text.slice(0, -1))],
    ['chain', 'events.ndjson', 'line 9 is no event', changed('events.ndjson', (text) => `${text}\n`)],
    ['chain', 'events.ndjson', 'line 1 is no event', changed('events.ndjson', (text) => text.replace('{', '{ '))],
    [
      'chain',
      'events.ndjson',
      'line 1 is no event',
      changed('events.ndjson', (text) => text.replace('"sequence":1', '"sequence":"1"')),
    ],
    [
      'chain',
      'events.ndjson',
      'line 1 is no event',
      changed('events.ndjson', (text) => text.replace(',"type"', ',"traceparent":"0","type"')),
    ],
    [
      'chain',
      'events.ndjson',
      'line 1 is no event',
      changed('events.ndjson', (text) => text.replace('"secret.', '"Secret.')),
    ],
    ['signatures', origin[0], 'missing', changed(origin[0], without)],
    ['signatures', origin[1], 'missing', changed(origin[1], without)],
    ['signatures', origin[0], 'no canonical', changed(origin[0], (text) => `${text} `)],
    [
      'signatures',
      'signatures/document-2-v1-to-al-omrane.origin.jws',
      'of no event',
      both(
        copied(origin[0], 'signatures/document-2-v1-to-al-omrane.origin.json'),
        copied(origin[1], 'signatures/document-2-v1-to-al-omrane.origin.jws'),
      ),
    ],
    ['signatures', origin[0], 'statement-mismatch', both(copied(receipt[0], origin[0]), copied(receipt[1], origin[1]))],
    ['receipts', receipt[0], 'missing', changed(receipt[0], without)],
    ['receipts', receipt[1], 'missing', changed(receipt[1], without)],
    [
      'receipts',
      'signatures/document-2-v1-to-al-omrane.receipt.jws',
      'of no event',
      copied(receipt[0], 'signatures/document-2-v1-to-al-omrane.receipt.json'),
    ],
    ['receipts', receipt[0], 'statement-mismatch', both(copied(origin[0], receipt[0]), copied(origin[1], receipt[1]))],
    ['anchors', 'anchors/2026-11-25T11Z.json', 'another hour', copied(`${hour}.json`, 'anchors/2026-11-25T11Z.json')],
    ['anchors', 'anchors/2026-11-25T11Z.json', 'missing', copied(`${hour}.tsr`, 'anchors/2026-11-25T11Z.tsr')],
    [
      'anchors',
      `${hour}.json`,
      'no anchor',
      changed(`${hour}.json`, (text) => text.replace('"entry":2', '"entry":-2')),
    ],
    [
      'anchors',
      `${hour}.json`,
      'no anchor',
      changed(`${hour}.json`, (text) => text.replace('"path":["', '"path":["0')),
    ],
    ['anchors', `${hour}.json`, 'no anchor', changed(`${hour}.json`, (text) => text.replace('{', '{"also":1,'))],
    ['time stamps', `${hour}.tsr`, 'missing', changed(`${hour}.tsr`, without)],
  ])('%s: %s %s', async (link, file, why, files) => {
    const forged = await bundles.remake(bundle, await files(), sample.signers.platform);
    expect(await verifyEvidence(forged)).toEqual(broken(link, file, why));
  });

  /** Whatever an event speaks of: one bit of it is another, it has another's content, or it is not there. */
  it('whatever document, letter, statement or signature is changed, swapped or left out', async () => {
    const zip = await ZipReader.open(bundle);
    const names = zip.names.filter((name) => /^(documents|letters|signatures)\//.test(name));
    const contents = new Map(await Promise.all(names.map(async (name) => [name, await zip.bytes(name)] as const)));
    zip.close();
    const forgeries = [...contents].flatMap(([name, bytes]): Files[] => [
      ...[...bytes.keys()].filter((at) => at % 7 === 0).map((at) => ({ [name]: bytes.with(at, (bytes[at] ?? 0) ^ 1) })),
      ...[...contents].filter(([other]) => other > name).map(([other, its]) => ({ [name]: its, [other]: bytes })),
      ...(name.startsWith('signatures/') ? [{ [name]: undefined }] : []),
    ]);
    const undetected: Files[] = [];
    for (const files of forgeries)
      if ('ok' in (await verifyEvidence(await bundles.remake(bundle, files, sample.signers.platform))))
        undetected.push(files);
    expect(undetected).toEqual([]);
  }, 120_000);

  it('nothing when nothing is forged', async () =>
    expect(await verifyEvidence(await bundles.remake(bundle, {}, sample.signers.platform))).toHaveProperty('ok'));
});
