import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FiledView } from '@jisr/portal-api';
import { awaitUntil, startPlatform, type Platform } from '@jisr/testing';
import type { Browser } from 'playwright-core';
import { Browser as Calls } from './browser.ts';
import { textOf } from './citizen-steps.ts';
import { Keys } from './keys.ts';
import { openChromium, phone, Window } from './screen.ts';

const minutes = 60_000;
const services = ['intake', 'routing', 'housing-projects', 'mediation', 'exchange', 'portal'];
const submit = 'form button[type=submit]';
const card = 'section[aria-labelledby=actions] form:has(select)';

let platform: Platform;
let browser: Browser;
let portal: string;
beforeAll(async () => {
  platform = await startPlatform(services);
  portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
  browser = await openChromium();
}, 4 * minutes);
afterAll(async () => {
  await browser.close();
  await platform.stop();
}, minutes);

describe.each(['ar', 'fr'])('with the keyboard alone, in %s', (language) => {
  it(
    'a citizen files, from the start to the receipt',
    async () => {
      const { page, complaints } = await Window.open(browser, portal, language, phone);
      const keys = new Keys(page);
      const fills: Readonly<Record<string, () => Promise<void>>> = {
        category: () => keys.choose('category', 'delivery-delay'),
        place: async () => {
          await keys.select('#region', 'MA-04');
          await keys.select('#province', '04.441');
        },
        operation: () => keys.write('#operationName', 'Annasim'),
        story: () => keys.write('#description', 'لم أتسلم المفاتيح. Toujours rien.'),
        documents: () => Promise.resolve(),
        tried: () => keys.write('#alreadyTried', 'Trois visites.'),
        institution: () => keys.choose('institution', 'al-omrane'),
        claims: async () => {
          await keys.to('input[value=delivery]');
          await keys.press('Space');
        },
        person: async () => {
          await keys.choose('filesFor', 'self');
          await keys.write('#name', 'Zoulikha Tamazirt');
          await keys.write('#phone', '0612345678');
        },
        declarations: async () => {
          await keys.choose('noCourtCase', 'yes');
          await keys.to('#consent');
          await keys.press('Space');
        },
      };
      const arriveAt = async (path: string) => {
        await page.waitForURL(`${portal}${path}`);
        await page.locator('h1:focus').waitFor();
      };

      await keys.enter('a[href="/before"]');
      await arriveAt('/before');
      await keys.enter('a[href="/file/category"]');
      for (const [step, fill] of Object.entries(fills)) {
        await arriveAt(`/file/${step}`);
        await fill();
        await keys.enter(submit);
      }
      await arriveAt('/file/check');
      await keys.enter('main button');
      await page.locator('[data-testid=code]').waitFor();
      expect(await textOf(page, 'dd bdi')).toMatch(/^JSR-/);
      await keys.to('a[href^="/follow"]');
      expect(complaints).toEqual([]);
    },
    4 * minutes,
  );

  it(
    'an officer signs in, finds the case and replies',
    async () => {
      const receiptNumber = await filed();
      const { page, complaints } = await Window.open(browser, portal, language);
      const keys = new Keys(page);
      await keys.enter('a[href^="/auth/login"]');
      await page.waitForURL(/\/interaction\//);
      await keys.enter('button[value=demo-officer]');
      await page.waitForURL(`${portal}/**`);
      await page.locator('a[href^="/desk"]').first().waitFor();
      await keys.enter('a[href^="/desk"]');
      await page.locator('[data-case-link]', { hasText: receiptNumber }).waitFor();
      await keys.press('/');
      await keys.write('[type=search]', receiptNumber);
      await page.keyboard.press('Enter');
      await page.waitForURL(/[?&]q=/);
      const links = page.locator('[data-case-link]');
      await awaitUntil(async () => (await links.allInnerTexts()).join() === receiptNumber);
      await keys.to('[data-case-link]');
      await keys.along('j', '[data-case-link]');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/desk\/cases\//);
      await page.locator('[data-reply]').waitFor();
      await keys.press('r');
      await keys.select(`${card} select:has([value="partly-granted"])`, 'granted');
      await keys.write(`${card} textarea`, 'ستتسلمون المفاتيح. Les clés arrivent.');
      await keys.enter(`${card} button[type=submit]`);
      await keys.enter('dialog[open] button');
      await page.locator(card).waitFor({ state: 'detached' });
      await page.getByText('ستتسلمون المفاتيح. Les clés arrivent.').waitFor();
      expect(complaints).toEqual([]);
    },
    4 * minutes,
  );
});

async function filed(): Promise<string> {
  const complaint = {
    ...{ category: 'refund', language: 'fr', description: 'Remboursement attendu.' },
    ...{ declarations: { noCourtCase: true }, territory: { region: 'MA-04' }, complainant: { name: 'Zoulikha' } },
  };
  const key = { 'idempotency-key': randomUUID() };
  const page = await new Calls(portal).post('/api/complaints', { institution: 'al-omrane', complaint }, key);
  return (JSON.parse(page.text) as FiledView).receiptNumber;
}
