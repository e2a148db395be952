import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWriteStream } from 'node:fs';
import { open, readFile, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { verifyEvidence } from '../src/evidence/verify/verify-evidence.ts';
import { ZipReader } from '../src/evidence/zip-reader.ts';
import { Bundles } from './bundles.ts';

let bundles: Bundles;
let bundle: string;
let bytes: Buffer;
beforeAll(async () => {
  bundles = await Bundles.start();
  bundle = await bundles.write((await bundles.sampleCase()).parts);
  bytes = await readFile(bundle);
});
afterAll(() => bundles.stop());

const verifyBytes = async (...changed: readonly Uint8Array[]) => {
  const path = bundles.newPath();
  await writeFile(path, Buffer.concat(changed));
  return verifyEvidence(path);
};
const brokenContainer = { broken: expect.objectContaining({ link: 'container' }) };

describe("a bundle's container", () => {
  it('is broken by any one byte that is changed', async () => {
    const path = bundles.newPath();
    await writeFile(path, bytes);
    const file = await open(path, 'r+');
    const undetected: number[] = [];
    for (const [at, byte] of bytes.entries()) {
      await file.write(Uint8Array.of(byte ^ (1 << (at % 8))), 0, 1, at);
      if ('ok' in (await verifyEvidence(path))) undetected.push(at);
      await file.write(Uint8Array.of(byte), 0, 1, at);
    }
    await file.close();
    expect(undetected).toEqual([]);
    expect(await verifyEvidence(path)).toHaveProperty('ok');
  }, 240_000);

  it.each([
    ['of a document', () => bytes.indexOf('a document'), 'documents/document-1-v1-to-al-omrane/réponse.txt'],
    [
      'of the last file',
      () => bytes.indexOf('PK\x01\x02', 0, 'latin1') - 17,
      'signatures/document-1-v1-to-al-omrane.receipt.jws',
    ],
    ['of the directory', () => bytes.indexOf('PK\x01\x02', 0, 'latin1') + 12, 'the ZIP directory'],
  ])('names where it is broken: by a byte %s', async (_, at, file) =>
    expect(await verifyBytes(bytes.with(at(), 0xff))).toEqual({
      broken: { link: 'container', file, why: expect.stringMatching(/^byte \d+ of the bundle is not/) },
    }),
  );

  it('is broken by bytes before, behind, or none at all', async () => {
    const more = Uint8Array.of(0);
    expect(await verifyBytes(more, bytes)).toEqual(brokenContainer);
    expect(await verifyBytes(bytes, more)).toEqual(brokenContainer);
    expect(await verifyBytes()).toEqual(brokenContainer);
    expect(await verifyBytes(bytes.subarray(0, -1))).toEqual(brokenContainer);
    expect(await verifyBytes(Buffer.from('%PDF-1.7'))).toEqual(brokenContainer);
  });

  it.each([
    ['compressed', { compress: true }, (names: readonly string[]) => names],
    ['in another order', { compress: false }, (names: readonly string[]) => names.toReversed()],
    ['with a file twice', { compress: false }, (names: readonly string[]) => [...names, ...names.slice(-1)]],
    ['with times', { compress: false, mtime: new Date() }, (names: readonly string[]) => names],
  ])('is broken by the same files %s', async (_, options, order) => {
    const zip = await ZipReader.open(bundle);
    const other = new ZipFile();
    for (const name of order(zip.names)) {
      const content = await buffer(await zip.stream(name));
      other.addBuffer(content, name, {
        mtime: new Date(1980, 0, 1),
        forceDosTimestamp: true,
        mode: 0o100644,
        ...options,
      });
    }
    other.end();
    const path = bundles.newPath();
    await pipeline(other.outputStream, createWriteStream(path));
    zip.close();
    expect(await verifyEvidence(path)).toEqual(brokenContainer);
  });

  it('is not looked at when there is no file', () =>
    expect(verifyEvidence(bundles.newPath())).rejects.toMatchObject({ code: 'ENOENT' }));
});
