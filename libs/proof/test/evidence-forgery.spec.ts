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
  const origin = ['signatures/i-1.origin.json', 'signatures/i-1.origin.jws'] as const;
  const receipt = ['signatures/i-1.receipt.json', 'signatures/i-1.receipt.jws'] as const;
  const hour = 'anchors/2026-11-25T10Z';

  it.each<[Link, string, string, () => Promise<Files>]>([
    ['chain', 'events.ndjson', 'missing', changed('events.ndjson', without)],
    ['chain', 'events.ndjson', 'line feed', changed('events.ndjson', (text) => text.slice(0, -1))],
    ['chain', 'events.ndjson', 'line 5 is no event', changed('events.ndjson', (text) => `${text}\n`)],
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
      'signatures/i-2.origin.json',
      'statement-mismatch',
      both(copied(origin[0], 'signatures/i-2.origin.json'), copied(origin[1], 'signatures/i-2.origin.jws')),
    ],
    ['signatures', origin[0], 'statement-mismatch', both(copied(receipt[0], origin[0]), copied(receipt[1], origin[1]))],
    ['receipts', receipt[0], 'missing', changed(receipt[0], without)],
    ['receipts', receipt[1], 'missing', changed(receipt[1], without)],
    ['receipts', 'signatures/i-2.receipt.jws', 'answers no origin', copied(receipt[0], 'signatures/i-2.receipt.json')],
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

  it('nothing when nothing is forged', async () =>
    expect(await verifyEvidence(await bundles.remake(bundle, {}, sample.signers.platform))).toHaveProperty('ok'));
});
