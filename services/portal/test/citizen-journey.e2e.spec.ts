import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FollowView } from '@jisr/portal-api';
import { awaitUntil, startPlatform, type Platform } from '@jisr/testing';
import type { Browser, Page } from 'playwright-core';
import { Browser as Calls } from './browser.ts';
import { fillIn, goOn, lookAt, send, textOf } from './citizen-steps.ts';
import { openChromium, phone, Window } from './screen.ts';

const fakeMicrophone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const services = ['intake', 'routing', 'housing-projects', 'mediation', 'portal'];

let platform: Platform;
let browser: Browser;
let portal: string;
beforeAll(async () => {
  platform = await startPlatform(services);
  portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
  browser = await openChromium(...fakeMicrophone);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await platform.stop();
});

const openPhone = (language: string) => Window.open(browser, portal, language, phone);

const at = (page: Page, path: RegExp) => page.waitForURL(path);

/** Somebody else opens the portal on the same phone: nothing of what was written is shown before they ask for it. */
async function takeOver(phone: Window): Promise<void> {
  const other = await phone.another();
  for (const place of ['/', '/before', '/file/check']) {
    await other.page.goto(`${portal}${place}`);
    await other.page.locator('main button').nth(1).waitFor();
    expect(await other.page.getByText('زليخة تامازيرت').count()).toBe(0);
    await lookAt(other);
  }
  await other.page.locator('main button').first().click();
  await other.page.locator('input[name=category][value=delivery-delay]:checked').waitFor();
  await other.page.close();
}

/** Somebody else files; resolves once the portal has heard of it. */
async function file(category: string): Promise<void> {
  const other = new Calls(portal);
  const complaint = {
    ...{ category, language: 'fr', description: 'Le titre ne vient pas.', declarations: { noCourtCase: true } },
    ...{ territory: { region: 'MA-04', province: '04.441' }, complainant: { name: 'Zoulikha Tamazirt' } },
  };
  const key = { 'idempotency-key': randomUUID() };
  await other.post('/api/complaints', { institution: 'al-omrane', complaint }, key);
  await awaitUntil(async () => 'case' in (JSON.parse((await other.send('/api/follow')).text) as FollowView));
}

describe('a citizen on a phone', () => {
  it('files in Arabic without help, adds a paper, follows with number and code, and withdraws', async () => {
    const window = await openPhone('ar');
    const { page, complaints } = window;
    await lookAt(window);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.locator('a[href="/before"]').click();
    await at(page, /\/before$/);
    await lookAt(window);
    await page.locator('a[href="/file/category"]').click();

    await at(page, /\/file\/category$/);
    await goOn(page);
    expect(await page.evaluate("document.activeElement?.getAttribute('role')")).toBe('alert');
    await lookAt(window);
    await fillIn(window, { story: 'كان التسليم مقررا في شهر مارس.' });
    await lookAt(window);
    await page.reload();
    await page.getByText('كان التسليم مقررا في شهر مارس.').waitFor();
    await takeOver(window);
    await send(page);

    await at(page, /\/sent\//);
    const code = await textOf(page, '[data-testid=code]');
    await page.locator('img[width="192"]').waitFor();
    await lookAt(window);
    const receiptNumber = await textOf(page, 'dd bdi');
    expect([receiptNumber, code]).toEqual([
      expect.stringMatching(/^JSR-/),
      expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
    ]);

    await page.goto(`${portal}/follow#${receiptNumber}`);
    expect(await page.locator('#receiptNumber').inputValue()).toBe(receiptNumber);
    await lookAt(window);
    await page.locator('#code').fill('AAAA-BBBB-CCCC-DDDD');
    await goOn(page);
    await page.getByRole('alert').waitFor();
    await lookAt(window);
    await page.locator('#code').fill(code);
    await goOn(page);
    await at(page, /\/follow\/case$/);
    await page.locator('a[href="/follow/case/withdrawal"]').waitFor();
    await page.getByText('عقد.txt').waitFor();
    await lookAt(window);
    for (const place of ['/privacy', '/accessibility', '/follow/erasure']) {
      await page.goto(`${portal}${place}`);
      await lookAt(window);
    }
    await page.goto(`${portal}/follow/case/withdrawal`);
    await page.locator('#reason').check();
    await lookAt(window);
    await goOn(page);
    await at(page, /\/follow\/case$/);
    await page.locator('a[href="/follow/erasure"]').click();
    await lookAt(window);
    await page.locator('main input[type=checkbox]').check();
    await page.locator('main button').click();
    await page.getByRole('status').waitFor();
    await page.goto(`${portal}/follow/case`);
    await page.locator('#documents').waitFor();
    expect(await page.getByText('عقد.txt').count()).toBe(0);
    expect(complaints).toEqual([]);
  }, 240_000);

  it('writes without a line, and it is sent once when the line is back', async () => {
    const window = await openPhone('fr');
    const { page, complaints } = window;
    await page.goto(`${portal}/file/category`);
    await page.locator('input[name=category]').first().waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.reload();
    await page.locator('input[name=category]').first().waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await fillIn(window, { story: 'Les clés étaient promises pour mars.' });
    await send(page);
    await at(page, /\/sent\//);
    await page.getByRole('status').waitFor();
    await lookAt(window);
    await page.reload();
    const filed: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('/api/complaints')) filed.push(request.headers()['idempotency-key'] ?? '');
    });
    await page.context().setOffline(false);
    await page.locator('[data-testid=code]').waitFor();
    expect(new Set(filed).size).toBe(1);
    expect(page.url()).not.toContain(filed[0]);
    expect(complaints).toEqual([]);
  }, 180_000);

  it.each(['ar', 'fr'])(
    'is told in %s how many complaints like theirs are open, and writes on when nobody can be asked',
    async (language) => {
      await Promise.all(Array.from({ length: 5 }, () => file('title-deed')));
      const window = await openPhone(language);
      const { page, complaints } = window;
      const hint = page.locator('main [role=status]', { hasText: /^\d+ / });
      await page.goto(`${portal}/file/category`);
      await page.locator('input[name=category][value=title-deed]').check();
      await goOn(page);
      await page.locator('#region').selectOption('MA-04');
      await page.locator('#province').selectOption('04.441');
      await goOn(page);
      await hint.waitFor();
      await lookAt(window);

      await page.locator('main a').first().click();
      await page.locator('#province').selectOption('04.421');
      await page.context().setOffline(true);
      await goOn(page);
      await page.locator('#operationName').waitFor();
      expect(await hint.count()).toBe(0);
      expect(complaints).toEqual([]);
    },
    120_000,
  );

  it('keeps what was typed into a page that is shown before its script has come', async () => {
    const { page, complaints } = await openPhone('fr');
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/assets\/(?!color-scheme)[^/]*\.js$/, (route) => released.then(() => route.continue()));
    await page.goto(`${portal}/follow`, { waitUntil: 'commit' });
    await page.locator('#receiptNumber').fill('JSR-2026-0000-0000-00000-0');
    release();
    await page.waitForLoadState('networkidle');
    await goOn(page);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').locator('a').count()).toBe(1);
    expect(await page.locator('#receiptNumber').inputValue()).toBe('JSR-2026-0000-0000-00000-0');
    expect(complaints).toEqual([]);
  }, 120_000);

  it.each(['zgh', 'en'])(
    'sees every page of the form in %s',
    async (language) => {
      const window = await openPhone(language);
      const { page, complaints } = window;
      await lookAt(window);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await page.goto(`${portal}/file/category`);
      await fillIn(window, { story: 'A story.' });
      await lookAt(window);
      expect(complaints).toEqual([]);
    },
    180_000,
  );
});
