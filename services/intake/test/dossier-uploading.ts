import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { awaitUntil, stranger } from '@jisr/testing';
import { chunkBytes } from '../src/application/dossier/content.ts';
import { DossierCaller, plainText } from './dossier-caller.ts';
import { address, person } from './requests.ts';
import { ombudsman, operator, type Stage } from './stage.ts';

/** Text, so that it is of a type that is taken; each time another. */
export const textOf = (bytes: number): Buffer => Buffer.from(randomBytes(bytes).toString('hex').slice(0, bytes));
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** How documents come, in as many parts as it takes. */
export function documentsThatAreUploaded(at: () => Stage): void {
  const operators = () => new DossierCaller(at(), operator);
  const begin = async (size: number, metadata?: Record<string, string>) => {
    const caseId = await at().openCase();
    const begun = await operators().begin(caseId, size, { ...plainText, ...metadata });
    return { caseId, location: begun.headers.get('location') ?? '', begun };
  };
  const chunksOf = (location: string) => {
    const id = location.split('/').at(-1) ?? '';
    return at()
      .connection.collection('content_chunks')
      .countDocuments({ _id: { $regex: `^${id}` } as never });
  };

  describe('given an upload', () => {
    it('comes in parts, and reads as it was sent', async () => {
      const bytes = textOf(2 * chunkBytes + 1_000);
      const { caseId, location } = await begin(bytes.length);
      const cuts = [0, 7, chunkBytes - 3, chunkBytes + 9, bytes.length];
      let answer = await operators().head(location);
      for (const [index, from] of cuts.slice(0, -1).entries()) {
        answer = await operators().append(location, from, bytes.subarray(from, cuts[index + 1]));
        expect([answer.status, answer.headers.get('upload-offset')]).toEqual([204, String(cuts[index + 1])]);
      }
      const path = answer.headers.get('content-location') ?? '';
      const inspected = await operators().untilInspected(caseId, path);
      expect(inspected).toMatchObject({ status: 'available', sha256: sha256Of(bytes), mediaType: 'text/plain' });
      expect((await operators().call(path)).bytes.equals(bytes)).toBe(true);
    });

    it('goes on where it was stored after its sender broke off', async () => {
      const bytes = textOf(3 * chunkBytes);
      const { caseId, location } = await begin(bytes.length);
      const torn = new ReadableStream({
        start: (controller) => controller.enqueue(bytes.subarray(0, chunkBytes + 5)),
        pull: (controller) => controller.error(new Error('the line is dead')),
      });
      await expect(operators().append(location, 0, torn)).rejects.toThrow();
      const offset = Number((await operators().head(location)).headers.get('upload-offset'));
      expect(offset).toBeLessThanOrEqual(chunkBytes + 5);
      const ended = await operators().append(location, offset, bytes.subarray(offset));
      const path = ended.headers.get('content-location') ?? '';
      expect(await operators().untilInspected(caseId, path)).toMatchObject({ sha256: sha256Of(bytes) });
    });

    it('goes on where it was stored after intake was killed', async () => {
      const bytes = textOf(2 * chunkBytes);
      const { caseId, location } = await begin(bytes.length);
      const part = chunkBytes + 11;
      await operators().append(location, 0, bytes.subarray(0, part));
      const intake = at().exchange.platform.services.get('intake');
      await intake?.kill();
      await intake?.start();
      expect((await operators().head(location)).headers.get('upload-offset')).toBe(String(part));
      const ended = await operators().append(location, part, bytes.subarray(part));
      const path = ended.headers.get('content-location') ?? '';
      expect(await operators().untilInspected(caseId, path)).toMatchObject({ sha256: sha256Of(bytes) });
      expect((await operators().call(path)).bytes.equals(bytes)).toBe(true);
    });

    it('takes no bytes twice, and none but where it stands', async () => {
      const bytes = textOf(100);
      const { location } = await begin(bytes.length);
      await operators().append(location, 0, bytes.subarray(0, 50));
      expect((await operators().append(location, 0, bytes.subarray(0, 50))).status).toBe(409);
      expect((await operators().head(location)).headers.get('upload-offset')).toBe('50');
    });

    it('is not there for anybody but its institution', async () => {
      const { location } = await begin(10);
      for (const other of [ombudsman, stranger].map((id) => new DossierCaller(at(), id))) {
        expect((await other.head(location)).status).toBe(404);
        expect((await other.append(location, 0, textOf(10))).status).toBe(404);
        expect((await other.remove(location)).status).toBe(404);
      }
      expect((await operators().head(location)).headers.get('upload-offset')).toBe('0');
    });

    it('is not reached through the address of another institution’s own, whatever follows it', async () => {
      const { location } = await begin(10);
      const sealedComplainant = await at().seal({ ...person, address });
      const ownCase = await at().openCase(ombudsman, { sealedComplainant, administration: 'Al Omrane' });
      const mediators = new DossierCaller(at(), ombudsman);
      const own = (await mediators.begin(ownCase, 10)).headers.get('location') ?? '';
      const victim = location.split('/').at(-1) ?? '';
      for (const crafted of [`${own}?/${victim}`, `${own}?x=/${victim}`, `${own}/?/${victim}`, `${own}%3F/${victim}`]) {
        const answers = [
          await mediators.head(crafted),
          await mediators.append(crafted, 0, textOf(10)),
          await mediators.remove(crafted),
        ];
        expect(answers.filter(({ status }) => status !== 400 && status !== 404)).toEqual([]);
      }
      for (const [caller, place] of [
        [operators(), location],
        [mediators, own],
      ] as const)
        expect((await caller.head(place)).headers.get('upload-offset')).toBe('0');
    });

    it('says where its version is to whoever did not hear the answer to its last bytes', async () => {
      const bytes = textOf(100);
      const { location } = await begin(bytes.length);
      expect((await operators().head(location)).headers.get('content-location')).toBeNull();
      const ended = await operators().append(location, 0, bytes);
      const asked = await operators().head(location);
      expect(asked.headers.get('upload-offset')).toBe('100');
      expect(asked.headers.get('content-location')).toBe(ended.headers.get('content-location'));
    });

    it('leaves nothing behind when it is given up', async () => {
      const { location } = await begin(chunkBytes + 10);
      await operators().append(location, 0, textOf(chunkBytes + 5));
      expect((await operators().remove(location)).status).toBe(204);
      expect((await operators().head(location)).status).toBe(404);
      expect(await chunksOf(location)).toBe(0);
    });

    it('that nobody finished is thrown away in the end', async () => {
      const { location } = await begin(chunkBytes + 10);
      await operators().append(location, 0, textOf(chunkBytes + 5));
      const _id = (location.split('/').at(-1) ?? '') as never;
      const contents = at().connection.collection('contents');
      await contents.updateOne({ _id }, { $set: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
      expect((await operators().head(location)).status).toBe(410);
      expect((await operators().append(location, chunkBytes + 5, textOf(5))).status).toBe(410);
      const intake = at().exchange.platform.services.get('intake');
      await intake?.stop();
      await intake?.start();
      await awaitUntil(async () => (await contents.countDocuments({ _id })) === 0);
      expect(await chunksOf(location)).toBe(0);
    });

    it('says until when it may go on, and what it is', async () => {
      const { caseId, begun, location } = await begin(10, { filename: 'Réclamation – شكاية.txt', language: 'ar' });
      expect(Date.parse(begun.headers.get('upload-expires') ?? '')).toBeGreaterThan(Date.now());
      const said = (await operators().head(location)).headers.get('upload-metadata') ?? '';
      const pairs = said.split(',').map((pair) => pair.split(' '));
      const metadata = pairs.map(([name, value = '']) => [name, Buffer.from(value, 'base64').toString()]);
      expect(Object.fromEntries(metadata)).toMatchObject({
        complaintId: caseId,
        documentType: 'letter',
        language: 'ar',
        filename: 'Réclamation – شكاية.txt',
      });
    });

    it('is thrown away when its content is not the one announced', async () => {
      const bytes = textOf(200);
      const { caseId, location } = await begin(bytes.length, { sha256: sha256Of(textOf(200)) });
      const ended = await operators().append(location, 0, bytes);
      expect([ended.status, ended.bytes.toString()]).toEqual([422, expect.stringContaining('content-mismatch')]);
      expect((await operators().head(location)).status).toBe(404);
      expect(await operators().list(caseId)).toEqual([]);
      expect(await operators().upload(caseId, bytes, { sha256: sha256Of(bytes) })).toContain(caseId);
    });
  });

  describe('given who uploads, and what', () => {
    it('knows no case in which the institution has no part', async () => {
      const caseId = await at().openCase();
      expect((await new DossierCaller(at(), stranger).begin(caseId, 10)).status).toBe(404);
      expect((await operators().begin(randomUUID(), 10)).status).toBe(404);
      expect((await new DossierCaller(at(), ombudsman).begin(caseId, 10)).status).toBe(404);
    });

    it.each([
      ['no type', { documentType: '' }, '/documentType'],
      ['a type that no list has', { documentType: 'poem' }, '/documentType'],
      ['no confidentiality', { confidentiality: 'secret' }, '/confidentiality'],
      ['a path for a name', { filename: '../passwd' }, '/filename'],
      ['a digest that is none', { sha256: 'abc' }, '/sha256'],
      ['a language nobody knows', { language: 'xx' }, '/language'],
      ['a field that nobody asked for', { colour: 'red' }, '/colour'],
    ])('refuses %s', async (_, metadata, pointer) => {
      const { begun } = await begin(10, metadata);
      const { errors } = JSON.parse(begun.bytes.toString()) as { errors: { pointer: string }[] };
      expect([begun.status, errors.map((error) => error.pointer)]).toEqual([422, expect.arrayContaining([pointer])]);
    });

    it('refuses what is larger than a document may be, and what is empty', async () => {
      expect((await begin(2_000_000_001)).begun.status).toBe(413);
      expect((await begin(0)).begun.status).toBe(400);
    });

    it('refuses whoever has no token', async () => {
      const answer = await operators().call('/v1/uploads', { method: 'POST', headers: { authorization: 'Bearer x' } });
      expect(answer.status).toBe(401);
    });
  });
}
