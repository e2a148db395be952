import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FiledView, FollowView, OperationsView, ReferenceView } from '@jisr/portal-api';
import mongoose, { type Collection } from 'mongoose';
import { awaitUntil, Caller, startPlatform, type Platform } from '@jisr/testing';
import { Browser } from './browser.ts';

const services = ['intake', 'routing', 'housing-projects', 'mediation', 'portal'];
let platform: Platform;
let portal: string;
beforeAll(async () => {
  platform = await startPlatform(services);
  portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
}, 240_000);
afterAll(() => platform.stop());

const operator = 'al-omrane';
const complaint = {
  category: 'delivery-delay',
  language: 'ar',
  description: 'كان التسليم مقررا في شهر مارس ولم أتسلم المفاتيح.',
  declarations: { noCourtCase: true },
  territory: { region: 'MA-04', province: '04.441' },
  claims: ['delivery'],
  complainant: { name: 'Zoulikha Tamazirt', phone: '+212 6 12 34 56 78', address: '12, rue des Orangers, Salé' },
};
const filing = (more: object = {}, institution = operator) => ({ institution, complaint: { ...complaint, ...more } });

const file = (browser: Browser, body: object = filing(), key: string = randomUUID()) =>
  browser.post('/api/complaints', body, { 'idempotency-key': key, 'accept-language': 'ar' });
const read = <T>({ text }: { readonly text: string }) => JSON.parse(text) as T;
const follow = async (browser: Browser) => read<FollowView>(await browser.send('/api/follow'));

/** A case that somebody filed and that the portal has heard of. */
async function filed(body?: object) {
  const browser = new Browser(portal);
  const told = read<FiledView>(await file(browser, body));
  await awaitUntil(async () => (await follow(browser)).case?.status === 'in-treatment');
  return { browser, told };
}

describe('a citizen who files', () => {
  it('is told a receipt number and a code, once and the same however often it is sent', async () => {
    const [browser, key] = [new Browser(portal), randomUUID()];
    await browser.session();
    const answers = await Promise.all([file(browser, filing(), key), file(browser, filing(), key)]);
    const [first, ...others] = [...answers, await file(new Browser(portal), filing(), key)].map(({ text }) => text);
    expect(others).toEqual([first, first]);
    expect(JSON.parse(first ?? '')).toEqual({
      caseId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      receiptNumber: expect.stringMatching(/^JSR-\d{4}-/),
      code: expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
    });
  });

  it('is told the code for a day, after which the key opens nothing', async () => {
    const [browser, key] = [new Browser(portal), randomUUID()];
    const { caseId, receiptNumber } = read<FiledView>(await file(browser, filing(), key));
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await inStore('intake', 'identities', (all) => all.updateOne({ receiptNumber }, { $set: { keptAt: yesterday } }));
    const late = new Browser(portal);
    expect(read<object>(await file(late, filing(), key))).toEqual({ caseId, receiptNumber });
    expect((await late.send('/api/follow')).status).toBe(401);
  });

  it('files with the Médiateur, who is sent no identity in clear', async () => {
    const page = await file(new Browser(portal), filing({ administration: 'Al Omrane', alreadyTried: 'x' }, 'imr'));
    expect([page.status, Object.keys(read<object>(page))]).toEqual([200, ['caseId', 'receiptNumber', 'code']]);
  });

  it('is told which fields are wrong, in the language of the page', async () => {
    const page = await file(new Browser(portal), filing({ description: '', complainant: { email: 'nowhere' } }));
    expect(page.status).toBe(422);
    const { errors } = read<{ errors: { pointer: string; reason: string }[] }>(page);
    expect(errors.map(({ pointer }) => pointer)).toContain('/complaint/description');
    expect(errors[0]?.reason).toMatch(/[ء-ي]/);
    const identity = await file(new Browser(portal), filing({ complainant: { email: 'nowhere' } }));
    expect(read<{ errors: object[] }>(identity).errors).toMatchObject([{ pointer: '/complaint/complainant/email' }]);
  });

  it('needs a key, and the token of its session', async () => {
    const browser = new Browser(portal);
    expect((await browser.post('/api/complaints', filing())).status).toBe(400);
    const unasked = { method: 'POST', body: JSON.stringify(filing()), headers: { 'content-type': 'application/json' } };
    expect((await browser.send('/api/complaints', unasked)).status).toBe(403);
  });

  it('leaves nothing personal in the portal', async () => {
    await filed();
    const log = await readFile(platform.services.get('portal')?.plan.logFile ?? '', 'utf8');
    expect(log).not.toMatch(/Tamazirt|Orangers|المفاتيح/);
  });
});

describe('a citizen who follows', () => {
  const open = (browser: Browser, receiptNumber: string, code: string | undefined) =>
    browser.post('/api/follow', { receiptNumber, code });

  it('opens the case with its code, from any device, and leaves it', async () => {
    const { told } = await filed();
    const browser = new Browser(portal);
    expect((await browser.send('/api/follow')).status).toBe(401);
    expect((await open(browser, told.receiptNumber.toLowerCase(), told.code)).status).toBe(204);
    const view = await follow(browser);
    expect(view.case).toMatchObject({
      receiptNumber: told.receiptNumber,
      status: 'in-treatment',
      receiver: expect.any(String),
    });
    expect(view.events.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['intake.complaint-registered', 'intake.complaint-admitted']),
    );
    expect(view).toMatchObject({ allowed: ['withdrawal'], erasure: 'not-yet', documents: [] });
    const left = await browser.change('DELETE', '/api/follow');
    expect([left.status, (await browser.send('/api/follow')).status]).toEqual([204, 401]);
  });

  it('leaves the session of before with each case that is filed, opened or left, so that a planted one opens nothing', async () => {
    const { told } = await filed();
    const browser = new Browser(portal);
    const opens = async (step: () => Promise<unknown>) => {
      await browser.session();
      const planted = browser.sessionCookie ?? '';
      await step();
      const other = new Browser(portal);
      other.plant(planted);
      return [browser.sessionCookie === planted, (await other.send('/api/follow')).status];
    };
    expect(await opens(() => open(browser, told.receiptNumber, told.code))).toEqual([false, 401]);
    expect((await follow(browser)).caseId).toBe(told.caseId);
    expect(await opens(() => file(browser))).toEqual([false, 401]);
    expect(await opens(() => browser.change('DELETE', '/api/follow'))).toEqual([false, 401]);
    expect((await browser.send('/api/follow')).status).toBe(401);
  });

  it('is told the same of a wrong code as of a case that there is not, and has only so many tries', async () => {
    const { told } = await filed();
    const browser = new Browser(portal);
    const wrong = await open(browser, told.receiptNumber, 'AAAA-BBBB-CCCC-DDDD');
    const unknown = await open(browser, 'JSR-2026-0000-0000-00000-0', told.code);
    expect([wrong.status, wrong.text]).toEqual([404, unknown.text]);
    const more = async () => (await open(browser, told.receiptNumber, 'AAAA-BBBB-CCCC-DDDD')).status;
    await awaitUntil(async () => (await more()) === 429);
    expect((await open(new Browser(portal), told.receiptNumber, told.code)).status).toBe(429);
    const guessed = 'JSR-2026-1111-1111-11111-1';
    await awaitUntil(async () => (await open(browser, guessed, told.code)).status === 429);
  });

  it('answers what the operator asks, and contests what it answers', async () => {
    const { browser, told } = await filed();
    const officer = new Caller(platform, 'housing-projects', operator);
    const reference = await referenceOf(told);
    const asking = { parts: ['contract'], text: 'Envoyez le contrat.', language: 'fr' };
    await awaitUntil(
      async () =>
        (await officer.ask('information-request-submitted', { subject: reference, data: asking })).status === 200,
    );
    await awaitUntil(async () => (await follow(browser)).texts.informationRequest === asking.text);
    expect((await follow(browser)).allowed).toContain('information');
    const answered = await ask(browser, 'information', { text: 'Le voici.', language: 'fr' });
    expect(answered.status).toBe(204);
    const claims = [{ claim: 'delivery', outcome: 'refused', reasons: ['no-evidence'] }];
    const reply = { outcome: 'refused', claims, text: 'Rien ne le prouve.', language: 'fr' };
    await awaitUntil(async () => {
      const heard = await officer.ask('reply-submitted', { subject: reference, data: reply });
      return heard.status === 200;
    });
    await awaitUntil(async () => (await follow(browser)).texts.reply === reply.text);
    const view = await follow(browser);
    expect(view.case?.reply?.outcome).toBe('refused');
    expect(view.allowed).toContain('contest');
    const contest = { reason: 'facts-disputed', text: 'Voir le reçu.', language: 'fr' };
    expect((await ask(browser, 'contest', contest)).status).toBe(204);
    await awaitUntil(async () => (await follow(browser)).case?.status === 'contested');
    const again = await ask(browser, 'contest', contest);
    expect([again.status, read<{ code: string }>(again).code]).toEqual([409, 'reply-already-contested']);
  });

  it('brings a document in parts, which the institutions see, and no other complainant', async () => {
    const { browser } = await filed();
    const bytes = Buffer.from('رسالة إلى الشركة');
    const token = (await browser.session()).csrfToken;
    const tus = { 'tus-resumable': '1.0.0', 'x-csrf-token': token };
    const said = Object.entries({
      complaintId: (await follow(browser)).caseId,
      documentType: 'letter',
      filename: 'lettre.txt',
      confidentiality: 'private',
    })
      .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
      .join(',');
    const headers = { ...tus, 'upload-length': String(bytes.length), 'upload-metadata': said };
    const begun = await browser.send('/api/follow/uploads', { method: 'POST', headers });
    expect(begun.status).toBe(201);
    const location = begun.headers.get('location') ?? '';
    expect(location).toMatch(/^\/api\/follow\/uploads\//);
    const append = (by: Browser, offset: number, part: Buffer, csrf = token) =>
      by.send(location, {
        method: 'PATCH',
        headers: {
          ...tus,
          'x-csrf-token': csrf,
          'upload-offset': String(offset),
          'content-type': 'application/offset+octet-stream',
        },
        body: new Uint8Array(part),
      });
    expect((await append(browser, 0, bytes.subarray(0, 5))).status).toBe(204);
    const other = (await filed()).browser;
    expect((await append(other, 5, bytes.subarray(5), (await other.session()).csrfToken)).status).toBe(404);
    expect((await browser.send(location, { method: 'HEAD', headers: tus })).headers.get('upload-offset')).toBe('5');
    expect((await append(browser, 5, bytes.subarray(5))).status).toBe(204);
    await awaitUntil(async () => (await follow(browser)).documents[0]?.status === 'available');
    expect((await follow(browser)).documents).toMatchObject([{ fileName: 'lettre.txt', institution: operator }]);
  });

  it('withdraws, rates, and is erased once that ended the case', async () => {
    const { browser } = await filed();
    const early = await erase(browser);
    expect([early.status, read<{ code: string }>(early).code]).toEqual([409, 'case-open']);
    expect((await ask(browser, 'withdrawal', { reason: 'solved' })).status).toBe(204);
    await awaitUntil(async () => (await follow(browser)).case?.status === 'withdrawn');
    expect((await follow(browser)).erasure).toBe('possible');
    expect(read<object>(await erase(browser))).toEqual({ status: 'done' });
    expect((await follow(browser)).erasure).toBe('done');
  });

  it('can ask nothing that is for institutions', async () => {
    const { browser } = await filed();
    expect((await ask(browser, 'reply-submitted', {})).status).toBe(404);
    expect((await ask(browser, 'constructor', {})).status).toBe(404);
  });

  it('does nothing to a case that another tab opened since', async () => {
    const { browser, told } = await filed();
    await file(browser);
    const body = { caseId: told.caseId, data: { reason: 'solved' } };
    const heard = await browser.post('/api/follow/requests/withdrawal', body, { 'idempotency-key': randomUUID() });
    expect([heard.status, read<{ code: string }>(heard).code]).toEqual([409, 'another-case']);
  });

  const ask = async (browser: Browser, name: string, data: object) => {
    const { caseId } = await follow(browser);
    return browser.post(`/api/follow/requests/${name}`, { caseId, data }, { 'idempotency-key': randomUUID() });
  };
  const erase = async (browser: Browser) =>
    browser.post('/api/follow/erasure', { caseId: (await follow(browser)).caseId });
});

describe('the reference data of the form', () => {
  const get = (path: string) => new Browser(portal).send(path);

  it('is in the language asked for, and kept by browsers until it changes', async () => {
    const page = await get('/api/reference?language=ar');
    const { lists, institutions, regions, provinces } = read<ReferenceView>(page);
    expect(lists.categories).toContainEqual({ code: 'title-deed', label: 'رسم عقاري' });
    expect(institutions.map(({ code }) => code).sort()).toEqual(['al-omrane', 'imr']);
    expect([regions.length, provinces.length]).toEqual([12, 75]);
    const again = await new Browser(portal).send('/api/reference?language=ar', {
      headers: { 'if-none-match': page.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
    });
    expect(again.status).toBe(304);
  });

  it('finds operations in Arabic and Latin letters, however they are spelled', async () => {
    const registry = new Caller(platform, 'housing-projects', operator);
    const data = {
      code: 'OP-777',
      names: { fr: 'Résidence Al Ahd', ar: 'إقامة العهد الجديد' },
      kind: 'housing',
      territory: { region: 'MA-04' },
    };
    const heard = await registry.ask('operation-reported', { subject: 'OP-777', data });
    expect(heard.body.errors ?? heard.status).toBe(200);
    const find = async (q: string) =>
      read<OperationsView>(await get(`/api/operations?language=fr&q=${encodeURIComponent(q)}`)).map(({ code }) => code);
    await awaitUntil(async () => (await find('residence')).includes('OP-777'));
    for (const q of ['RESID ahd', 'اقامه', 'العهد']) expect(await find(q)).toEqual(['OP-777']);
    expect(await get('/api/operations?language=fr&q=residence&region=MA-01').then(read)).toEqual([]);
  });
});

/** The institution's own reference of a case, which the portal made. */
async function referenceOf({ receiptNumber }: FiledView): Promise<string> {
  const row = await inStore('portal', 'cases', (all) => all.findOne({ receiptNumber }));
  return String(row?.['reference']);
}

async function inStore<Answer>(
  service: string,
  name: string,
  use: (all: Collection) => Promise<Answer>,
): Promise<Answer> {
  const connection = await mongoose.createConnection(platform.mongoUrl(`jisr-${service}`)).asPromise();
  return use(connection.collection(name)).finally(() => connection.close());
}
