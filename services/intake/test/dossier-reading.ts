import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { StoredKey } from '@jisr/security';
import sharp from 'sharp';
import { chunkBytes, chunkId, type Content } from '../src/application/dossier/content.ts';
import { DossierCaller, namesIn, type Listed } from './dossier-caller.ts';
import { textOf } from './dossier-uploading.ts';
import { ombudsman, operator, type Stage } from './stage.ts';

const pdf = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj
trailer<</Root 1 0 R>>
%%EOF`,
);

/** What is read of a dossier, how it is sent, and what is kept of who has read it. */
export function documentsThatAreRead(at: () => Stage): void {
  const operators = () => new DossierCaller(at(), operator);
  const readsOf = (caseId: string) => at().connection.collection('reads').find({ caseId }).sort({ at: 1 }).toArray();

  describe('given a reader', () => {
    it('sends an attachment under its name, with its type and the digest of the whole', async () => {
      const caseId = await at().openCase();
      const bytes = textOf(chunkBytes + 500);
      const path = await operators().add(caseId, bytes, { filename: 'Réclamation "n° 1" شكاية.txt' });
      const { status, headers, bytes: sent } = await operators().call(path);
      expect([status, sent.equals(bytes)]).toEqual([200, true]);
      expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-length')).toBe(String(bytes.length));
      expect(headers.get('repr-digest')).toBe(`sha-256=:${createHash('sha256').update(bytes).digest('base64')}:`);
      const [, encoded = ''] = /filename\*=UTF-8''(\S+)$/.exec(headers.get('content-disposition') ?? '') ?? [];
      expect(decodeURIComponent(encoded)).toBe('Réclamation "n° 1" شكاية.txt');
    });

    it('sends a range across chunks, the end of it, and says what lies outside', async () => {
      const caseId = await at().openCase();
      const bytes = textOf(2 * chunkBytes + 500);
      const path = await operators().add(caseId, bytes);
      const part = (range: string, more: object = {}) => operators().call(path, { headers: { range, ...more } });
      const across = await part(`bytes=${chunkBytes - 10}-${2 * chunkBytes + 10}`);
      expect([across.status, across.headers.get('content-range')]).toEqual([
        206,
        `bytes ${chunkBytes - 10}-${2 * chunkBytes + 10}/${bytes.length}`,
      ]);
      expect(across.bytes.equals(bytes.subarray(chunkBytes - 10, 2 * chunkBytes + 11))).toBe(true);
      expect((await part('bytes=-7')).bytes.equals(bytes.subarray(-7))).toBe(true);
      expect((await part(`bytes=${bytes.length}-`)).status).toBe(416);
      expect((await part('bytes=0-1,5-6')).status).toBe(200);
      expect((await part('bytes=0-1', { 'if-range': '"another"' })).status).toBe(200);
    });

    it('keeps who read what, when and why', async () => {
      const caseId = await at().openCase();
      const path = await operators().add(caseId, pdf, { filename: 'plan.pdf', documentType: 'plan' });
      const before = (await readsOf(caseId)).length;
      const person = new DossierCaller(at(), operator, 'desk-7');
      const why = { headers: { purpose: 'instruction' } };
      await person.call(`/v1/cases/${caseId}/documents`, why);
      await person.call(path, why);
      await person.call(`${path}/preview`);
      await person.call(`/v1/cases/${caseId}/notes`);
      const who = { caseId, institution: operator, subject: 'desk-7', at: expect.any(Date) };
      expect((await readsOf(caseId)).slice(before)).toEqual([
        { _id: expect.any(String), ...who, what: 'list', purpose: 'instruction' },
        { _id: expect.any(String), ...who, what: 'content', ...namesIn(path), purpose: 'instruction' },
        { _id: expect.any(String), ...who, what: 'preview', ...namesIn(path) },
        { _id: expect.any(String), ...who, what: 'notes' },
      ]);
      expect((await person.call(path, { headers: { purpose: 'Because I want' } })).status).toBe(400);
    });

    it('gives nothing when it can not keep who reads', async () => {
      const caseId = await at().openCase();
      const path = await operators().add(caseId, textOf(30));
      const database = at().connection.db;
      await database?.command({ collMod: 'reads', validator: { what: 'nothing' } });
      try {
        for (const asked of [path, `/v1/cases/${caseId}/documents`, `/v1/cases/${caseId}/notes`])
          expect((await operators().call(asked)).status).toBe(500);
      } finally {
        await database?.command({ collMod: 'reads', validator: {} });
      }
      expect((await operators().call(path)).status).toBe(200);
    });

    it('is told that a document is erased, once its key is destroyed', async () => {
      const caseId = await at().openCase();
      const path = await operators().add(caseId, textOf(30));
      const contents = at().connection.collection<Content>('contents');
      const key: StoredKey = { status: 'erased', erasedAt: new Date().toISOString() };
      await contents.updateOne({ caseId }, { $set: { key } });
      const read = await operators().call(path);
      expect([read.status, read.bytes.toString()]).toEqual([410, expect.stringContaining('document-erased')]);
      expect(await operators().versionAt(caseId, path)).not.toHaveProperty('fileName');
    });

    it('gets no byte of a chunk that was put in the place of another', async () => {
      const caseId = await at().openCase();
      const path = await operators().add(caseId, textOf(2 * chunkBytes));
      const content = await at().connection.collection<Content>('contents').findOne({ caseId });
      const chunks = at().connection.collection<{ _id: string; data: unknown }>('content_chunks');
      const second = await chunks.findOne({ _id: chunkId(content?._id ?? '', 1) });
      await chunks.updateOne({ _id: chunkId(content?._id ?? '', 0) }, { $set: { data: second?.data } });
      await expect(operators().call(path)).rejects.toThrow();
    });

    it('draws the first page of a PDF and a smaller image, and nothing else', async () => {
      const caseId = await at().openCase();
      const image = await sharp({ create: { width: 3_000, height: 1_500, channels: 3, background: 'teal' } })
        .jpeg()
        .toBuffer();
      const sizeOf = async (bytes: Buffer, filename: string) => {
        const preview = await operators().call(`${await operators().add(caseId, bytes, { filename })}/preview`);
        const { format, width, height } = await sharp(preview.bytes).metadata();
        return [preview.headers.get('content-type'), format, width, height];
      };
      expect(await sizeOf(pdf, 'plan.pdf')).toEqual(['image/png', 'png', 1024, 512]);
      expect(await sizeOf(image, 'photo.jpg')).toEqual(['image/png', 'png', 1024, 512]);
      const text = await operators().add(caseId, textOf(30));
      expect((await operators().call(`${text}/preview`)).status).toBe(404);
      const broken = await operators().add(caseId, image.subarray(0, 300), { filename: 'broken.jpg' });
      expect((await operators().call(`${broken}/preview`)).status).toBe(404);
    });
  });

  describe('given the service that hands documents over', () => {
    const asExchange = async (path: string, service = 'exchange', institution: string | undefined = operator) => {
      const headers = { authorization: `Bearer ${await at().tokenOf(service, institution)}` };
      return fetch(`${at().exchange.platform.urlOf('intake')}${path}`, { headers });
    };

    it('reads what is shared, for an institution that takes part, and nothing private', async () => {
      const caseId = await at().openCase();
      const bytes = textOf(30);
      const path = await operators().add(caseId, bytes);
      await operators().add(caseId, textOf(30), { confidentiality: 'private' });
      const internal = path.replace('/v1/cases', '/internal/complaints');
      const listed = (await (await asExchange(`/internal/complaints/${caseId}/documents`)).json()) as {
        documents: Listed[];
      };
      expect(listed.documents.map(({ documentId }) => documentId)).toEqual([namesIn(path).documentId]);
      expect(await (await asExchange(internal)).text()).toBe(bytes.toString());
      expect((await asExchange(internal, 'exchange', ombudsman)).status).toBe(404);
      expect((await asExchange(internal, 'notifications')).status).toBe(401);
      expect((await readsOf(caseId)).at(-1)).toMatchObject({ what: 'content', institution: operator });
    });
  });
}
