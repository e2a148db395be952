import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { MasterKey } from '@jisr/security';
import { awaitUntil } from '@jisr/testing';
import { ContentSeal } from '../src/application/dossier/content-seal.ts';
import { chunkBytes, type Content } from '../src/application/dossier/content.ts';
import { DossierCaller, namesIn } from './dossier-caller.ts';
import { sha256Of, textOf } from './dossier-uploading.ts';
import { operator, type Stage } from './stage.ts';

/** The file that every scanner takes for malware (eicar.org); in two halves, so that none takes this one for it. */
const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));
interface Whole {
  readonly caseId: string;
  readonly documentId: string;
  readonly contentId: string;
  readonly bytes: Buffer;
}

const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000, 1)]);

/** What is looked at before anybody may open it, and how it rests. */
export function documentsThatAreScanned(at: () => Stage): void {
  const operators = () => new DossierCaller(at(), operator);

  /** What intake leaves when it dies between the last byte of an upload and the dossier. */
  async function leaveWhole({ caseId, documentId, contentId, bytes }: Whole): Promise<void> {
    const { connection, exchange } = at();
    const master = MasterKey.fromBase64(exchange.platform.credentials.masterKeys['intake'] ?? '');
    const seal = ContentSeal.create(master, contentId);
    const chunk = { _id: `${contentId}|0` as never, data: seal.sealChunk(bytes, 0) };
    await connection.collection('content_chunks').insertOne(chunk);
    const size = bytes.length;
    const whole: Content = {
      ...{ _id: contentId, caseId, documentId, institution: operator, actor: operator, isVersion: false },
      ...{ documentType: 'letter', confidentiality: 'shared', size, offset: size, sha256: sha256Of(bytes) },
      ...{ key: seal.stored, sealedName: seal.sealName('lettre.txt'), createdAt: new Date() },
      ...{ status: 'received', nextAttemptAt: new Date(), postponed: 0 },
    };
    await connection.collection<Content>('contents').insertOne(whole);
  }

  describe('given a scanner', () => {
    it('tells of a clean document with its digest and its type, and not of its name', async () => {
      const caseId = await at().openCase();
      const bytes = textOf(400);
      const path = await operators().add(caseId, bytes, { filename: 'Zoulikha.txt', language: 'fr' });
      const said = await at().dataOf(caseId, 'document-added');
      expect(said).toMatchObject({
        ...namesIn(path),
        documentType: 'letter',
        institution: operator,
        language: 'fr',
        size: 400,
        mediaType: 'text/plain',
      });
      expect(JSON.stringify(said)).not.toContain('Zoulikha');
    });

    it.each([
      ['malware', eicar, 'malware'],
      ['a program', program, 'type-not-allowed'],
    ])('quarantines %s, which nobody can open', async (_, bytes, reason) => {
      const caseId = await at().openCase();
      const path = await operators().add(caseId, bytes);
      expect(await operators().versionAt(caseId, path)).toMatchObject({ status: 'quarantined', reason });
      expect(await at().dataOf(caseId, 'document-quarantined')).toMatchObject({ ...namesIn(path), reason });
      const read = await operators().call(path);
      expect([read.status, read.bytes.toString()]).toEqual([409, expect.stringContaining('document-quarantined')]);
      expect((await operators().call(`${path}/preview`)).status).toBe(409);
      expect(at().saidOf(caseId)).not.toContain('document-added');
    });

    it('opens what is quarantined once an operator lifts it, whose reason is kept', async () => {
      const caseId = await at().openCase();
      const path = await operators().add(caseId, program);
      const { documentId, version } = namesIn(path);
      const lift = { caseId, documentId, version, reason: 'Pilote fourni par la commune' };
      const call = async (asked: string, init: RequestInit = {}, service = 'portal') => {
        const authorization = `Bearer ${await at().tokenOf(service, undefined, 'operator-1')}`;
        const headers = { authorization, 'content-type': 'application/json' };
        const url = `${at().exchange.platform.urlOf('intake')}/internal/quarantine${asked}`;
        return fetch(url, { ...init, headers });
      };
      const post = (body: object, service?: string) =>
        call('/lift', { method: 'POST', body: JSON.stringify(body) }, service);
      const seen = async () => (await (await call('')).json()) as { documents: object[]; lifts: object[] };

      expect((await operators().call('/internal/quarantine')).status).toBe(401);
      expect((await post(lift, 'reporting')).status).toBe(401);
      expect((await post({ ...lift, reason: '' })).status).toBe(400);
      const { reason: _, ...document } = lift;
      expect((await seen()).documents).toContainEqual(
        expect.objectContaining({ ...document, reason: 'type-not-allowed' }) as object,
      );
      expect((await post(lift)).status).toBe(204);
      expect((await post(lift)).status).toBe(404);
      expect((await operators().call(path)).bytes.equals(program)).toBe(true);
      expect((await seen()).lifts[0]).toMatchObject({ ...lift, operator: 'operator-1' });
      expect(await at().dataOf(caseId, 'document-added')).toMatchObject(namesIn(path));
    });

    it('waits for a scanner that is away, says so, and opens what waited once it is back', async () => {
      const caseId = await at().openCase();
      const { platform } = at().exchange;
      const ready = async () => (await fetch(`${platform.urlOf('intake')}/health/ready`)).status;
      await platform.scanner?.kill();
      try {
        const path = await operators().upload(caseId, textOf(chunkBytes + 10));
        const contents = at().connection.collection('contents');
        await awaitUntil(async () => (await contents.countDocuments({ caseId, postponed: { $gte: 1 } })) === 1);
        expect(await ready()).toBe(503);
        expect((await operators().call(path)).status).toBe(409);
        await platform.scanner?.start();
        expect(await operators().untilInspected(caseId, path)).toMatchObject({ status: 'available' });
        expect(await ready()).toBe(200);
      } finally {
        if (platform.scanner?.pid === undefined) await platform.scanner?.start();
      }
    });

    it('finishes what came whole and was not put into its dossier', async () => {
      const [caseId, documentId, contentId] = [await at().openCase(), randomUUID(), randomUUID()];
      const bytes = textOf(50);
      await leaveWhole({ caseId, documentId, contentId, bytes });
      const path = `/v1/cases/${caseId}/documents/${documentId}/versions/1`;
      await operators().untilInspected(caseId, path);
      expect((await operators().call(path)).bytes.equals(bytes)).toBe(true);
    });
  });

  describe('given the database of intake', () => {
    it('holds neither the content nor the name of a document in clear, and its log neither', async () => {
      const caseId = await at().openCase();
      const [secret, name] = [`Ghita-${randomUUID()}`, `Tlaytmas-${randomUUID()}`];
      const bytes = Buffer.concat([Buffer.from(secret), textOf(chunkBytes), Buffer.from(secret)]);
      await operators().add(caseId, bytes, { filename: `${name}.txt` });
      const begun = await operators().begin(caseId, 1_000, {
        documentType: 'photo',
        confidentiality: 'private',
        filename: name,
      });
      await operators().append(begun.headers.get('location') ?? '', 0, Buffer.from(secret));
      const seen = await at().keptLoggedAndTold();
      const chunks = await at().connection.collection('content_chunks').find().toArray();
      expect(chunks.length).toBeGreaterThan(2);
      const raw = Buffer.concat(chunks.map(({ data }) => (data as { buffer: Buffer }).buffer));
      for (const said of [secret, name]) {
        expect(raw.includes(said)).toBe(false);
        expect(seen).not.toContain(said);
        expect(seen).not.toContain(Buffer.from(said).toString('base64').slice(0, 40));
      }
    });
  });
}
