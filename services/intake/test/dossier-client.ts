import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Institution, type InstitutionOptions, type OwnFile } from '@jisr/client';
import { awaitUntil } from '@jisr/testing';
import { DossierCaller, namesIn } from './dossier-caller.ts';
import { textOf } from './dossier-uploading.ts';
import { operator, type Stage } from './stage.ts';

/** What becomes of bytes on a line: they pass, rest until it is opened, or pass and the answer to the first of them is lost. */
type Line = 'open' | 'held' | 'deaf';

/** How an institution's system uploads by the client library, with one memory for all that it sends. */
export function documentsSentByTheClient(at: () => Stage): void {
  let folder: string;
  let line: Line;
  let server: Server;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jisr-dossier-'));
    server = createServer((request, response) => {
      void passOn(request).then(({ answer, lost }) => {
        if (lost) response.destroy();
        else response.writeHead(answer.status, Object.fromEntries(answer.headers)).end();
      });
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    line = 'open';
  });
  afterEach(async () => {
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true });
  });

  async function passOn(request: IncomingMessage): Promise<{ readonly answer: Response; readonly lost: boolean }> {
    const { method = '', url = '', headers } = request;
    const bytes = Buffer.concat(await request.toArray());
    const isBytes = method === 'PATCH';
    if (isBytes) await awaitUntil(() => line !== 'held');
    const lost = isBytes && line === 'deaf';
    if (lost) line = 'open';
    const kept = Object.entries(headers).filter(([name]) => !ofTheLine.has(name)) as [string, string][];
    const answer = await fetch(new URL(url, at().exchange.platform.urlOf('intake')), {
      method,
      headers: Object.fromEntries(kept),
      ...(isBytes && { body: bytes }),
    });
    return { answer, lost };
  }

  const memory = () => join(folder, 'uploads.json');
  const operators = () => new DossierCaller(at(), operator);
  const send = (file: Pick<OwnFile, 'caseId' | 'path' | 'confidentiality'>) => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const privateKey = at().exchange.platform.credentials.institutionKeys[operator] as InstitutionOptions['privateKey'];
    const institution = new Institution({ id: operator, privateKey, urls: { exchange: url, intake: url } });
    return institution.upload({ ...file, documentType: 'letter', memory: memory() });
  };
  async function written(): Promise<string> {
    const path = join(folder, 'lettre.txt');
    await writeFile(path, textOf(100));
    return path;
  }
  const isRemembered = async () => (await readFile(memory(), 'utf8').catch(() => '')).includes('/v1/uploads/');

  describe('given a file of which an upload was begun', () => {
    it.each([
      ['to another case', 'shared', true],
      ['as private', 'private', false],
    ] as const)('goes %s by an upload of its own', async (_how, confidentiality, isElsewhere) => {
      const path = await written();
      const first = await at().openCase();
      const second = isElsewhere ? await at().openCase() : first;
      line = 'held';
      const begun = send({ caseId: first, path, confidentiality: 'shared' });
      await awaitUntil(isRemembered);
      const other = send({ caseId: second, path, confidentiality });
      line = 'open';
      for (const [caseId, { location }, known] of [
        [first, await begun, 'shared'],
        [second, await other, confidentiality],
      ] as const) {
        expect(location).toContain(`/v1/cases/${caseId}/documents/`);
        const listed = (await operators().list(caseId)).find(
          ({ documentId }) => documentId === namesIn(location).documentId,
        );
        expect(listed?.confidentiality).toBe(known);
      }
    });

    it('goes on with it where it is the same document, and is there once', async () => {
      const path = await written();
      const caseId = await at().openCase();
      line = 'deaf';
      const { location } = await send({ caseId, path, confidentiality: 'shared' });
      const listed = await operators().list(caseId);
      expect(listed.map(({ documentId }) => documentId)).toEqual([namesIn(location).documentId]);
    });
  });
}

/** Headers that are each connection's own. */
const ofTheLine = new Set(['host', 'connection', 'content-length', 'transfer-encoding']);
