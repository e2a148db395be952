import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FiledView, FollowedDocument, FollowView, NearView } from '@jisr/portal-api';
import { awaitUntil, Caller, startPlatform, type Platform } from '@jisr/testing';
import { Browser } from './browser.ts';
import { Line } from './line.ts';

const services = ['intake', 'routing', 'housing-projects', 'mediation', 'portal'];
const operator = 'al-omrane';
let platform: Platform;
let portal: string;
beforeAll(async () => {
  platform = await startPlatform(services);
  portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
}, 240_000);
afterAll(() => platform.stop());

const read = <T>({ text }: { readonly text: string }) => JSON.parse(text) as T;
const follow = async (browser: Browser) => read<FollowView>(await browser.send('/api/follow'));

/** A case that somebody filed and that the portal has heard of. */
async function filed(more: object = {}): Promise<{ readonly browser: Browser; readonly caseId: string }> {
  const browser = new Browser(portal);
  const complaint = {
    ...{ category: 'delivery-delay', language: 'fr', description: 'Les clés étaient promises pour mars.' },
    ...{ declarations: { noCourtCase: true }, complainant: { name: 'Zoulikha Tamazirt' } },
    ...{ territory: { region: 'MA-04', province: '04.441' }, ...more },
  };
  const key = { 'idempotency-key': randomUUID() };
  const { caseId } = read<FiledView>(await browser.post('/api/complaints', { institution: operator, complaint }, key));
  await awaitUntil(async () => (await follow(browser)).case?.status === 'in-treatment');
  return { browser, caseId };
}

/** Brings a whole file by tus, to where somebody's uploads go. */
async function bring(browser: Browser, path: string, filename: string, bytes: Buffer, confidentiality = 'shared') {
  const said = Object.entries({ documentType: 'letter', filename, confidentiality })
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
  const tus = { 'tus-resumable': '1.0.0', 'x-csrf-token': (await browser.session()).csrfToken };
  const begun = await browser.send(path, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': said },
  });
  const ended = await browser.send(begun.headers.get('location') ?? '', {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  });
  expect([begun.status, ended.status]).toEqual([201, 204]);
}

const pathOf = ({ documentId, version }: Pick<FollowedDocument, 'documentId' | 'version'>) =>
  `/api/follow/documents/${documentId}/versions/${version}`;
const codeOf = (page: { readonly text: string }) => read<{ code: string }>(page).code;

/** The document of a name, once it is looked through. */
async function scanned(browser: Browser, name: string): Promise<FollowedDocument> {
  let found: FollowedDocument | undefined;
  await awaitUntil(async () => {
    found = (await follow(browser)).documents.find(({ fileName }) => fileName === name);
    return found !== undefined && found.status !== 'scanning';
  });
  if (!found) throw new Error(`there is no ${name}`);
  return found;
}

describe('the documents of a case that is followed', () => {
  const mine = Buffer.from('رسالة إلى الشركة');

  it('are given to its complainant, those of the institutions that are shared too', async () => {
    const { browser, caseId } = await filed();
    await bring(browser, '/api/follow/uploads', 'رسالة.txt', mine);
    const officer = new Browser(portal);
    await officer.signIn('demo-officer');
    await bring(officer, `/api/desk/cases/${caseId}/uploads`, 'plan.txt', Buffer.from('Le plan.'));

    const given = await browser.send(pathOf(await scanned(browser, 'رسالة.txt')));
    expect([given.status, given.text]).toEqual([200, mine.toString()]);
    expect(given.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''/);
    expect(given.headers.get('content-security-policy')).toContain('sandbox');
    expect(given.headers.get('cache-control')).toBe('no-store');
    expect((await browser.send(pathOf(await scanned(browser, 'plan.txt')))).text).toBe('Le plan.');
  });

  it('are given to nobody else, and not what an institution keeps to itself', async () => {
    const { browser, caseId } = await filed();
    await bring(browser, '/api/follow/uploads', 'lettre.txt', mine);
    const path = pathOf(await scanned(browser, 'lettre.txt'));
    expect((await new Browser(portal).send(path)).status).toBe(401);
    expect((await (await filed()).browser.send(path)).status).toBe(404);
    expect((await browser.send(path.replace(/\d+$/, '2'))).status).toBe(404);

    const officer = new Browser(portal);
    await officer.signIn('demo-officer');
    await bring(officer, `/api/desk/cases/${caseId}/uploads`, 'interne.txt', Buffer.from('Entre nous.'), 'private');
    const desk = `/api/desk/cases/${caseId}`;
    const kept = async () =>
      read<{ documents: { documentId: string; confidentiality: string }[] }>(await officer.send(desk)).documents.find(
        ({ confidentiality }) => confidentiality === 'private',
      );
    await awaitUntil(async () => (await kept()) !== undefined);
    const documentId = (await kept())?.documentId ?? '';
    const inner = await browser.send(pathOf({ documentId, version: 1 }));
    expect([inner.status, codeOf(inner)]).toEqual([404, 'document-unknown']);
    expect((await follow(browser)).documents.map(({ fileName }) => fileName)).toEqual(['lettre.txt']);
  });

  it('are named while they are in quarantine, and not given', async () => {
    const { browser } = await filed();
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000, 1)]);
    await bring(browser, '/api/follow/uploads', 'photo.jpg', program);
    const document = await scanned(browser, 'photo.jpg');
    expect(document.status).toBe('quarantined');
    const given = await browser.send(pathOf(document));
    expect([given.status, codeOf(given)]).toEqual([409, 'document-quarantined']);
  });
});

describe('a case that is followed', () => {
  it('tells when it moves, and nothing of any other', async () => {
    const { browser } = await filed();
    const other = await filed();
    const [line, quiet] = [
      await Line.open(portal, browser, '/api/follow/events'),
      await Line.open(portal, other.browser, '/api/follow/events'),
    ];
    await withdraw(browser);
    await awaitUntil(() => line.text.includes('event: moved'));
    expect(line.text).not.toMatch(/[0-9a-f]{8}-/);
    expect(quiet.text).not.toContain('moved');
    line.close();
    quiet.close();
    expect((await new Browser(portal).send('/api/follow/events')).status).toBe(401);
  });
});

describe('complaints near the one that is written', () => {
  const near = async (asked: Record<string, string>) =>
    read<NearView>(await new Browser(portal).send(`/api/complaints/near?${new URLSearchParams(asked).toString()}`));
  const place = { territory: { region: 'MA-04', province: '04.421' } };
  const about = { category: 'title-deed', ...place, operation: { code: 'OP-901' } };

  it('are counted from five on, at the operation, else in the province, while they are open', async () => {
    const registry = new Caller(platform, 'housing-projects', operator);
    const data = { code: 'OP-901', names: { fr: 'Résidence Annasim' }, kind: 'housing', territory: place.territory };
    expect((await registry.ask('operation-reported', { subject: 'OP-901', data })).status).toBe(200);
    const four = await Promise.all(Array.from({ length: 4 }, () => filed(about)));
    const [atOperation, inProvince] = [
      { category: 'title-deed', operation: 'OP-901', province: '04.421' },
      { category: 'title-deed', province: '04.421' },
    ];
    expect(await near(atOperation)).toEqual({});
    expect(await near(inProvince)).toEqual({});

    await filed({ ...about, operation: { name: 'ailleurs' } });
    expect(await near(atOperation)).toEqual({ near: { at: 'province', open: 5, together: false } });
    await filed(about);
    await awaitUntil(async () => (await near(atOperation)).near?.together === true);
    expect(await near(atOperation)).toEqual({ near: { at: 'operation', open: 5, together: true } });
    expect(await near({ ...atOperation, category: 'refund' })).toEqual({});

    await Promise.all(four.map(({ browser }) => withdraw(browser)));
    await awaitUntil(async () => (await near(inProvince)).near === undefined);
  });

  it('are asked for with a category', async () => {
    expect((await new Browser(portal).send('/api/complaints/near?province=04.421')).status).toBe(400);
  });
});

async function withdraw(browser: Browser): Promise<void> {
  const { caseId } = await follow(browser);
  const key = { 'idempotency-key': randomUUID() };
  const heard = await browser.post('/api/follow/requests/withdrawal', { caseId, data: { reason: 'solved' } }, key);
  expect(heard.status).toBe(204);
}
