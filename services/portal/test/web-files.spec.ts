import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { awaitUntil } from '@jisr/testing';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { NextFunction, Request, Response } from 'express';
import { webFiles } from '../src/adapters/http/web-files.ts';
import { openChromium } from './screen.ts';

const dist = fileURLToPath(new URL('../web/dist/', import.meta.url));
const worker = readFileSync(`${dist}files/service-worker.js`, 'utf8');

@Module({})
class NoRoutes {}

let app: INestApplication;
let site: string;
/** What is written after the service worker, so that browsers take it for another build's. */
let build = '';
beforeAll(async () => {
  app = await NestFactory.create(NoRoutes, { logger: false });
  app.use('/service-worker.js', (_: Request, response: Response, next: NextFunction) =>
    build === '' ? next() : response.type('text/javascript').send(`${worker}// ${build}\n`),
  );
  app.use(webFiles());
  await app.listen(0);
  site = (await app.getUrl()).replace('[::1]', 'localhost');
});
afterAll(() => app.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${site}${path}`, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

describe('a page', () => {
  it.each([
    ['that the address names', '/?lang=en', { cookie: 'jisr-language=fr' }, 'en', 'ltr'],
    ['that was chosen before', '/before', { cookie: 'a=b; jisr-language=zgh', 'accept-language': 'ar' }, 'zgh', 'ltr'],
    ['that the browser asks for', '/follow', { 'accept-language': 'de, fr-FR;q=0.8, en;q=0.5' }, 'fr', 'ltr'],
    ['of most, when none of ours is asked for', '/privacy', { 'accept-language': 'de' }, 'ar', 'rtl'],
    ['that was chosen, where the app draws it', '/desk/sheet', { cookie: 'jisr-language=fr' }, 'fr', 'ltr'],
  ])('is in the language %s', async (_, path, asked, language, direction) => {
    const { headers, text } = await get(path, asked as Record<string, string>);

    expect(text).toContain(`<html lang="${language}" dir="${direction}"`);
    expect(headers.get('content-language')).toBe(language);
    expect(headers.get('vary')).toMatch(/accept-language, cookie/);
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('is found again by a browser that has it', async () => {
    const { headers } = await get('/');
    expect((await get('/', { 'if-none-match': headers.get('etag') ?? '' })).status).toBe(304);
  });

  it.each(globSync('pages/*/*.html', { cwd: dist }))('holds no style and no script of its own: %s', (file) => {
    const html = readFileSync(`${dist}${file}`, 'utf8');

    expect(html).not.toMatch(/ style=|<style| on[a-z]+="/);
    expect(html.match(/<script(?![^>]* src=)/g)).toBeNull();
  });
});

describe('a built file', () => {
  const [script = ''] = globSync('files/assets/index-*.js', { cwd: dist });

  it('is kept for good, compressed', async () => {
    const { headers } = await get(script.replace('files', ''), { 'accept-encoding': 'br' });
    expect(headers.get('cache-control')).toContain('immutable');
    expect(headers.get('content-encoding')).toBe('br');
  });

  it('of an older build is not there', async () => expect((await get('/assets/index-older.js')).status).toBe(404));
});

describe('in a browser', () => {
  let browser: Browser;
  let context: BrowserContext;
  beforeAll(async () => {
    browser = await openChromium();
  });
  beforeEach(async () => {
    build = '';
    context = await browser.newContext({ locale: 'fr' });
  });
  afterEach(() => context.close());
  afterAll(() => browser.close());

  const open = async (path = '/'): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${site}${path}`);
    return page;
  };
  const language = (page: Page) => page.locator('html').getAttribute('lang');

  it('citizens’ pages can be read without any script', async () => {
    context = await browser.newContext({ locale: 'fr', javaScriptEnabled: false });
    const page = await open('/follow');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('textbox').count()).toBe(2);
  });

  it('a language that was chosen is that of the next page, as it comes from the portal', async () => {
    const page = await open();
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.getByRole('button', { name: 'English' }).click();
    await awaitUntil(async () => (await language(page)) === 'en');

    const answer = await page.reload();

    expect(await answer?.headerValue('content-language')).toBe('en');
    expect(await language(page)).toBe('en');
    expect(failures).toEqual([]);
  });

  const ready = (page: Page) =>
    page.evaluate<string>('navigator.serviceWorker.ready.then(({ active }) => active.state)');
  const kept = (page: Page) =>
    page.evaluate<readonly string[]>(
      `caches.keys().then(async (names) => {
        const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        return [...names, ...all.flat().map(({ url }) => new URL(url).pathname)];
      })`,
    );

  it('the next build’s worker drops what it does not have, once no page of the older build is open', async () => {
    const older = ['jisr-shell-v1', '/assets/index-older.js'];
    const page = await open();
    await ready(page);
    await page.evaluate(`Promise.all([
      caches.open('jisr-shell-v1'),
      caches.open('jisr-built-v1').then((cache) => cache.put('/assets/index-older.js', new Response('')))])`);
    const own = (await kept(page)).filter((name) => !older.includes(name));

    build = 'next';
    await page.evaluate('navigator.serviceWorker.getRegistration().then((it) => it.update())');
    await page.evaluate(`navigator.serviceWorker.getRegistration().then(({ installing, waiting }) => waiting ??
      new Promise((installed) => installing.addEventListener('statechange', installed)))`);
    const another = await open('/before');
    expect(await kept(another)).toEqual(expect.arrayContaining(older));
    await Promise.all([page.close(), another.close()]);

    const next = await open('/privacy');
    await awaitUntil(async () => !(await kept(next)).some((name) => older.includes(name)));
    expect(await kept(next)).toEqual(expect.arrayContaining(own));
  });
});
