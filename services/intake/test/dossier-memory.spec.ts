import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clamdBinary } from '@jisr/local';
import { awaitUntil } from '@jisr/testing';
import pidusage from 'pidusage';
import type { Content } from '../src/application/dossier/content.ts';
import { DossierCaller } from './dossier-caller.ts';
import { operator, Stage } from './stage.ts';

const mebibyte = 1024 * 1024;
const large = 500 * mebibyte;
const part = 4 * mebibyte;

/** The first bytes of a film; what follows is noise. */
const film = Buffer.from('0000001866747970' + '6d70343200000000' + '6d70343269736f6d', 'hex');
const noise = randomBytes(part);

describe('the memory of intake', () => {
  let stage: Stage;
  let highest = 0;
  beforeAll(async () => {
    stage = await Stage.open(clamdBinary());
  }, 300_000);
  afterAll(() => stage.close());

  const look = async () => {
    const { memory } = await pidusage(stage.exchange.platform.services.get('intake')?.pid ?? 0);
    highest = Math.max(highest, memory);
  };

  /** A part of the film, another one each time. */
  const partAt = (offset: number): Buffer => {
    const bytes = Buffer.from(noise);
    bytes.writeDoubleBE(offset, 100);
    if (offset === 0) film.copy(bytes);
    return bytes;
  };

  async function upload(caseId: string, size: number): Promise<{ readonly path: string; readonly sha256: string }> {
    const operators = new DossierCaller(stage, operator);
    const metadata = { documentType: 'recording', confidentiality: 'shared', filename: 'visite.mp4' };
    const location = (await operators.begin(caseId, size, metadata)).headers.get('location') ?? '';
    const hash = createHash('sha256');
    for (let at = 0; at < size; at += part) hash.update(partAt(at));
    for (let offset = 0; offset < size;) {
      const bytes = partAt(offset - (offset % part)).subarray(offset % part);
      const answer = await operators.append(location, offset, bytes).catch(() => operators.head(location));
      offset = Number(answer.headers.get('upload-offset'));
      await look();
    }
    const contents = stage.connection.collection<Content>('contents');
    await awaitUntil(async () => {
      await look();
      return (await contents.countDocuments({ caseId, size, status: 'available' })) === 1;
    }, 300_000);
    const { documentId = '' } = (await contents.findOne({ caseId, size })) ?? {};
    return { path: `/v1/cases/${caseId}/documents/${documentId}/versions/1`, sha256: hash.digest('hex') };
  }

  async function download(path: string): Promise<string> {
    const { body } = await new DossierCaller(stage, operator).open(path);
    const hash = createHash('sha256');
    let since = 0;
    for await (const bytes of body as unknown as AsyncIterable<Uint8Array>) {
      hash.update(bytes);
      since += bytes.length;
      if (since < mebibyte) continue;
      since = 0;
      await look();
    }
    return hash.digest('hex');
  }

  it('grows by less than 64 MB while half a gigabyte comes, is scanned, and goes', async () => {
    const caseId = await stage.openCase();
    const operators = new DossierCaller(stage, operator);
    await operators.call(await operators.add(caseId, film, { filename: 'affiche.mp4' }));
    await look();
    const before = highest;
    const { path, sha256 } = await upload(caseId, large);
    const coming = highest;
    highest = 0;
    expect(await download(path)).toBe(sha256);
    const megabytes = [coming, highest].map((bytes) => Math.ceil((bytes - before) / 1e6));
    expect(Math.max(...megabytes)).toBeLessThan(64);
  }, 600_000);
});
