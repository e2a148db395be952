import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { inMemory } from '../src/evidence/file-source.ts';
import { verifyEvidence } from '../src/evidence/verify/verify-evidence.ts';
import { writeEvidence, type EvidenceParts } from '../src/evidence/write-evidence.ts';
import { ZipReader } from '../src/evidence/zip-reader.ts';
import { writeZip } from '../src/evidence/zip-writer.ts';
import { Bundles } from './bundles.ts';

let bundles: Bundles;
let parts: EvidenceParts;
beforeAll(async () => {
  bundles = await Bundles.start();
  ({ parts } = await bundles.sampleCase());
});
afterAll(() => bundles.stop());

const withDocument = (file: ReturnType<typeof inMemory>, item = 'i-9', fileName = 'plan.pdf') => ({
  ...parts,
  documents: [...parts.documents, { item, fileName, file }],
});

describe('a bundle', () => {
  it('has its files in one order', async () => {
    const zip = await ZipReader.open(await bundles.write(parts));
    zip.close();
    expect(zip.names).toEqual([
      'anchors/2026-11-25T10Z.json',
      'anchors/2026-11-25T10Z.tsr',
      'documents/document-1-v1-to-al-omrane/réponse.txt',
      'events.ndjson',
      'history.html',
      'history.pdf',
      'keys/al-omrane.jwks.json',
      'keys/imr.jwks.json',
      'keys/platform.jwks.json',
      'letters/2026-17.pdf',
      'manifest.json',
      'manifest.jws',
      'signatures/document-1-v1-to-al-omrane.origin.json',
      'signatures/document-1-v1-to-al-omrane.origin.jws',
      'signatures/document-1-v1-to-al-omrane.receipt.json',
      'signatures/document-1-v1-to-al-omrane.receipt.jws',
    ]);
  });

  it('has the same bytes when it is made again, but for the signature', async () => {
    const unsigned = { 'manifest.jws': '' };
    const [one, other] = [
      await bundles.write(parts),
      await bundles.write({ ...parts, letters: parts.letters.toReversed() }),
    ];
    expect(await readFile(await bundles.remake(one, unsigned))).toEqual(
      await readFile(await bundles.remake(other, unsigned)),
    );
  });

  it('fails when a document is not the one announced', async () => {
    const file = inMemory('announced');
    const other = { ...file, open: () => Readable.from([Buffer.from('different')]) };
    await expect(bundles.write(withDocument(other))).rejects.toThrow('documents/i-9/plan.pdf is not the file');
  });

  it('fails when a document has another size', async () => {
    const file = { ...inMemory('announced'), size: 8 };
    await expect(bundles.write(withDocument(file))).rejects.toThrow();
  });

  it('fails when a document can not be opened or read', async () => {
    const file = inMemory('announced');
    const gone = { ...file, open: () => Promise.reject(new Error('gone')) };
    const torn = {
      ...file,
      open: () =>
        Readable.from(
          (async function* () {
            yield* [];
            throw new Error('torn');
          })(),
        ),
    };
    await expect(bundles.write(withDocument(gone))).rejects.toThrow('gone');
    await expect(bundles.write(withDocument(torn))).rejects.toThrow('torn');
  });

  it.each(['', '.', '..', 'a/b', 'a\\b', 'a\n'])('fails for a document called %j', (fileName) =>
    expect(bundles.write(withDocument(inMemory(''), 'i-9', fileName))).rejects.toThrow(RangeError),
  );

  it('fails for a file that comes twice', () =>
    expect(bundles.write(withDocument(inMemory(''), 'document-1-v1-to-al-omrane', 'réponse.txt'))).rejects.toThrow(
      RangeError,
    ));

  /** However slow the taker is, no more than some buffers' worth has been read of what it has not taken yet. */
  it('holds little of a large document in memory, and reads one at a time', async () => {
    let [read, taken, most, opened, open] = [0, 0, 0, 0, 0];
    const chunk = Buffer.alloc(64 * 1024);
    async function* content() {
      opened += 1;
      open += 1;
      for (let count = 0; count < 256; count += 1) {
        read += chunk.length;
        most = Math.max(most, read - taken, open * 1e9 - 1e9);
        yield chunk;
      }
      open -= 1;
    }
    const sink = new Writable({
      write(part: Buffer, _, done) {
        taken += part.length;
        setImmediate(done);
      },
    });
    const size = 256 * chunk.length;
    await writeZip(
      ['one', 'two', 'three'].map((name) => ({
        name,
        size,
        open: async () => Readable.from(content(), { objectMode: false }),
      })),
      sink,
    );
    expect({ opened, taken: taken >= 3 * size, little: most < 2 * 1024 * 1024 }).toEqual({
      opened: 3,
      taken: true,
      little: true,
    });
  });

  it('of a case to which nothing happened can be written', async () => {
    const nothing = { documents: [], letters: [], signatures: [], anchors: [], events: [] };
    expect(await verifyEvidence(await bundles.write({ ...parts, ...nothing }))).toMatchObject({
      report: { chain: { length: 0, whole: 0, inPart: 0, hidden: 0 }, items: [], unsigned: [], anchors: [] },
    });
  });

  it('is not written to a stream that fails', () => {
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    return expect(writeEvidence(parts, full)).rejects.toThrow('disk full');
  });
});
