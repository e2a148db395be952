import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { awaitUntil } from '@jisr/testing';
import { DossierCaller, namesIn } from './dossier-caller.ts';
import { textOf } from './dossier-uploading.ts';
import { address, mediation, person } from './requests.ts';
import { ombudsman, operator, type Stage } from './stage.ts';
import { returned } from './told.ts';

/** What each side of a case sees of it, and does with it. */
export function documentsOfTwoSides(at: () => Stage): void {
  const operators = () => new DossierCaller(at(), operator);
  const mediators = () => new DossierCaller(at(), ombudsman);
  const one = (institution: string, id: string) => new DossierCaller(at(), institution, id);

  /** A case in which both take part. */
  async function sharedCase(): Promise<string> {
    const sealedComplainant = await at().seal({ ...person, address });
    const caseId = await at().openCase(ombudsman, { sealedComplainant, administration: 'Al Omrane' });
    const respondent = { institution: ombudsman, respondent: operator, reference: 'SR-1', track: 'mediation' as const };
    const competence = { delegation: 'casablanca', company: 'al-omrane-casablanca', agency: 'agence-casablanca' };
    await at().tell(caseId, {
      type: 'ma.jisr.routing.case-routed.v1',
      data: {
        ...respondent,
        ...competence,
        category: 'refund',
        jurisdictionVersion: 'jurisdiction@1',
        urgency: 'normal',
        actor: { role: 'system' },
      },
    });
    await at().untilKnown(caseId, (complaint) => 'respondent' in complaint && complaint.respondent === operator);
    return caseId;
  }

  describe('given two institutions in one case', () => {
    it('both read what one has shared, and each adds to it', async () => {
      const caseId = await sharedCase();
      const [first, second] = [textOf(30), textOf(40)];
      const path = await operators().add(caseId, first);
      const { documentId } = namesIn(path);
      expect((await mediators().call(path)).bytes.equals(first)).toBe(true);
      const next = await mediators().add(caseId, second, { documentId });
      expect(namesIn(next)).toEqual({ documentId, version: 2 });
      expect((await operators().call(next)).bytes.equals(second)).toBe(true);
    });

    it('one knows nothing of what the other keeps private, nor does anybody else', async () => {
      const caseId = await sharedCase();
      const path = await operators().add(caseId, textOf(30), { confidentiality: 'private' });
      const { documentId } = namesIn(path);
      expect((await operators().list(caseId)).map((listed) => listed.documentId)).toEqual([documentId]);
      expect(await mediators().list(caseId)).toEqual([]);
      expect((await mediators().call(path)).status).toBe(404);
      expect((await mediators().call(`${path}/locks`, { method: 'POST' })).status).toBe(404);
      const confidentiality = `/v1/cases/${caseId}/documents/${documentId}/confidentiality`;
      expect((await mediators().send(confidentiality, 'PUT', { confidentiality: 'shared' })).status).toBe(404);
      const version = await mediators().begin(caseId, 10, { documentId, filename: 'x.txt' });
      expect(version.status).toBe(404);
      const said = () => JSON.stringify(at().exchange.lifecycle.records);
      expect(said()).not.toContain(documentId);

      expect((await operators().send(confidentiality, 'PUT', { confidentiality: 'shared' })).status).toBe(204);
      expect(await at().dataOf(caseId, 'document-added')).toMatchObject({ documentId, version: 1 });
      expect((await mediators().call(path)).status).toBe(200);
      const back = await operators().send(confidentiality, 'PUT', { confidentiality: 'private' });
      expect([back.status, back.bytes.toString()]).toEqual([409, expect.stringContaining('document-shared')]);
    });

    it('one that edits keeps the other out, and colleagues, until it is done', async () => {
      const caseId = await sharedCase();
      const path = await operators().add(caseId, textOf(30));
      const { documentId } = namesIn(path);
      const editor = one(operator, 'desk-7');
      expect((await editor.call(`${path}/locks`, { method: 'POST' })).status).toBe(204);
      expect((await mediators().list(caseId))[0]?.locked).toMatchObject({ institution: operator });
      for (const other of [mediators(), one(operator, 'desk-8')]) {
        expect((await other.call(`${path}/locks`, { method: 'POST' })).status).toBe(423);
        expect((await other.call(`${path}/locks`, { method: 'DELETE' })).status).toBe(423);
        const begun = await other.begin(caseId, 10, { documentId, filename: 'x.txt' });
        expect([begun.status, begun.bytes.toString()]).toEqual([423, expect.stringContaining('document-locked')]);
      }
      expect(namesIn(await editor.add(caseId, textOf(31), { documentId }))).toEqual({ documentId, version: 2 });
      const late = await editor.call(`${path}/locks`, { method: 'POST' });
      expect([late.status, late.bytes.toString()]).toEqual([409, expect.stringContaining('version-not-latest')]);
      expect((await editor.call(`${path}/locks`, { method: 'DELETE' })).status).toBe(204);
      expect((await mediators().begin(caseId, 10, { documentId, filename: 'x.txt' })).status).toBe(201);
    });

    it('an upload that was begun before a lock is refused when it ends', async () => {
      const caseId = await sharedCase();
      const path = await operators().add(caseId, textOf(30));
      const { documentId } = namesIn(path);
      const begun = await mediators().begin(caseId, 10, { documentId, filename: 'x.txt' });
      await operators().call(`${path}/locks`, { method: 'POST' });
      const location = begun.headers.get('location') ?? '';
      const ended = await mediators().append(location, 0, textOf(10));
      expect([ended.status, ended.bytes.toString()]).toEqual([423, expect.stringContaining('document-locked')]);
      expect((await mediators().head(location)).status).toBe(404);
    });

    it('notes are for one side alone', async () => {
      const caseId = await sharedCase();
      const text = `Aïcha-${randomUUID()}`;
      const path = `/v1/cases/${caseId}/notes`;
      expect((await one(operator, 'desk-7').send(path, 'POST', { text })).status).toBe(201);
      expect(await operators().json(path)).toMatchObject({ notes: [{ author: 'desk-7', text }] });
      expect(await mediators().json(path)).toEqual({ notes: [] });
      expect((await operators().call(`/v1/cases/${randomUUID()}/notes`)).status).toBe(404);
      expect((await operators().send(path, 'POST', { text: '' })).status).toBe(400);
      expect(await at().keptLoggedAndTold()).not.toContain(text);
    });

    it('a note is taken back by whoever wrote it, and by nobody else', async () => {
      const caseId = await sharedCase();
      const path = `/v1/cases/${caseId}/notes`;
      const author = one(operator, 'desk-7');
      await author.send(path, 'POST', { text: 'À vérifier.' });
      const { notes } = await author.json<{ notes: readonly { noteId: string }[] }>(path);
      const takeBack = (by: DossierCaller) => by.call(`${path}/${notes[0]?.noteId}`, { method: 'DELETE' });

      for (const other of [one(operator, 'desk-8'), operators(), one(ombudsman, 'desk-7')])
        expect((await takeBack(other)).status).toBe(404);
      expect((await author.json<{ notes: readonly object[] }>(path)).notes).toHaveLength(1);
      expect((await takeBack(author)).status).toBe(204);
      expect(await author.json(path)).toEqual({ notes: [] });
      expect((await takeBack(author)).status).toBe(404);
    });
  });

  describe('given a respondent that gave the case back', () => {
    it('it neither reads the dossier nor writes into it any more, and what it had begun comes to nothing', async () => {
      const caseId = await sharedCase();
      const path = await mediators().add(caseId, textOf(30));
      const begun = await operators().begin(caseId, 10);
      await at().tell(caseId, returned);
      await at().untilKnown(caseId, ({ status }) => status === 'returned');
      const later = await mediators().add(caseId, textOf(30));
      const documents = `/v1/cases/${caseId}/documents`;
      for (const read of [documents, path, later, `/v1/cases/${caseId}/notes`])
        expect([read, (await operators().call(read)).status]).toEqual([read, 404]);
      expect((await operators().begin(caseId, 10)).status).toBe(404);
      expect((await operators().append(begun.headers.get('location') ?? '', 0, textOf(10))).status).toBe(404);
      expect((await operators().send(`/v1/cases/${caseId}/notes`, 'POST', { text: 'x' })).status).toBe(404);
      expect((await operators().call(`${later}/locks`, { method: 'POST' })).status).toBe(404);
      expect(await mediators().list(caseId)).toHaveLength(2);
    });
  });

  describe('given the ombudsman, to whom a case is taken', () => {
    it('reads what was shared before', async () => {
      const caseId = await at().openCase();
      const path = await operators().add(caseId, textOf(30));
      expect((await mediators().call(path)).status).toBe(404);
      await at().tell(caseId, {
        type: 'ma.jisr.housing-projects.reply-issued.v1',
        data: {
          outcome: 'refused',
          language: 'fr',
          repliedOn: '2018-02-01',
          contestableUntil: '2018-03-03',
          round: 1,
          actor: { role: 'correspondent' },
        },
      } as never);
      await at().untilKnown(caseId, (complaint) => 'reply' in complaint && complaint.reply.status === 'issued');
      await at().submit(operator, mediation(operator, caseId));
      await awaitUntil(() => at().saidOf(caseId).includes('complaint-taken-to-mediation'));
      expect((await mediators().call(path)).status).toBe(200);
    });
  });
}
