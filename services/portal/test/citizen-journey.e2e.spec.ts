import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AxeBuilder } from '@axe-core/playwright';
import { awaitUntil, startPlatform, type Platform } from '@jisr/testing';
import { chromium, type Browser, type Page } from 'playwright-core';

const args = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const fakeMicrophone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
const phone = { width: 360, height: 740 };
const narrow = { width: 320, height: 640 };
const services = ['intake', 'routing', 'housing-projects', 'mediation', 'portal'];

let platform: Platform;
let browser: Browser;
let portal: string;
beforeAll(async () => {
  platform = await startPlatform(services);
  portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: [...args, ...fakeMicrophone] });
}, 240_000);
afterAll(async () => {
  await browser.close();
  await platform.stop();
});

/** A citizen's phone; whatever its console says against a page is remembered. */
async function openPhone(language: string): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({ viewport: phone, locale: language, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${portal}/?lang=${language}`);
  return { page, complaints };
}

/** The heading of the page, once it is shown and accessible, fits a narrow screen, and says itself in the window's title. */
async function lookAt(page: Page): Promise<string> {
  await page.locator('h1').waitFor();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id} ${nodes[0]?.html}`)).toEqual([]);
  await page.setViewportSize(narrow);
  await awaitUntil(() => page.evaluate<boolean>('document.documentElement.scrollWidth <= window.innerWidth'), 5_000);
  await page.setViewportSize(phone);
  const heading = await page.locator('h1').innerText();
  expect(await page.title()).toContain(heading);
  return heading;
}

const goOn = (page: Page) => page.locator('form button[type=submit]').click();
const at = (page: Page, path: RegExp) => page.waitForURL(path);

/** Answers every page of the form, up to the last look. */
async function fillIn(page: Page, story: string): Promise<void> {
  const fills: Readonly<Record<string, () => Promise<unknown>>> = {
    category: () => page.locator('input[name=category][value=delivery-delay]').check(),
    place: async () => {
      await page.locator('#region').selectOption('MA-04');
      await page.locator('#province').selectOption('04.441');
    },
    operation: () => page.locator('#operationName').fill('النسيم'),
    story: () => page.locator('#description').fill(story),
    documents: async () => {
      const file = { name: 'عقد.txt', mimeType: 'text/plain', buffer: Buffer.from('وعد بالبيع') };
      await page.locator('input[type=file]').nth(1).setInputFiles(file);
      await page.getByText('عقد.txt').first().waitFor();
    },
    tried: () => page.locator('#alreadyTried').fill('زرت الوكالة ثلاث مرات.'),
    institution: () => page.locator('input[name=institution][value=al-omrane]').check(),
    claims: () => page.locator('input[value=delivery]').check(),
    person: async () => {
      await page.locator('#filesFor').check();
      await page.locator('#name').fill('زليخة تامازيرت');
    },
    declarations: async () => {
      await page.locator('#noCourtCase').check();
      await page.locator('#consent').check();
    },
  };
  for (const [step, fill] of Object.entries(fills)) {
    await at(page, new RegExp(`/file/${step}$`));
    await fill();
    await lookAt(page);
    await goOn(page);
  }
  await at(page, /\/file\/check$/);
}

/** Somebody else opens the portal on the same phone: nothing of what was written is shown before they ask for it. */
async function takeOver(page: Page): Promise<void> {
  const other = await page.context().newPage();
  for (const place of ['/', '/before', '/file/check']) {
    await other.goto(`${portal}${place}`);
    await other.locator('main button').nth(1).waitFor();
    expect(await other.getByText('زليخة تامازيرت').count()).toBe(0);
    await lookAt(other);
  }
  await other.locator('main button').first().click();
  await other.locator('input[name=category][value=delivery-delay]:checked').waitFor();
  await other.close();
}

const send = (page: Page) => page.locator('main button').last().click();
const textOf = (page: Page, place: string) => page.locator(place).first().innerText();

describe('a citizen on a phone', () => {
  it('files in Arabic without help, adds a paper, follows with number and code, and withdraws', async () => {
    const { page, complaints } = await openPhone('ar');
    await lookAt(page);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    await page.locator('a[href="/before"]').click();
    await at(page, /\/before$/);
    await lookAt(page);
    await page.locator('a[href="/file/category"]').click();

    await at(page, /\/file\/category$/);
    await goOn(page);
    expect(await page.evaluate("document.activeElement?.getAttribute('role')")).toBe('alert');
    await lookAt(page);
    await fillIn(page, 'كان التسليم مقررا في شهر مارس.');
    await lookAt(page);
    await page.reload();
    await page.getByText('كان التسليم مقررا في شهر مارس.').waitFor();
    await takeOver(page);
    await send(page);

    await at(page, /\/sent\//);
    const code = await textOf(page, '[data-testid=code]');
    await page.locator('img[width="192"]').waitFor();
    await lookAt(page);
    const receiptNumber = await textOf(page, 'dd bdi');
    expect([receiptNumber, code]).toEqual([
      expect.stringMatching(/^JSR-/),
      expect.stringMatching(/^(\w{4}-){3}\w{4}$/),
    ]);

    await page.goto(`${portal}/follow#${receiptNumber}`);
    expect(await page.locator('#receiptNumber').inputValue()).toBe(receiptNumber);
    await lookAt(page);
    await page.locator('#code').fill('AAAA-BBBB-CCCC-DDDD');
    await goOn(page);
    await page.getByRole('alert').waitFor();
    await lookAt(page);
    await page.locator('#code').fill(code);
    await goOn(page);
    await at(page, /\/follow\/case$/);
    await page.locator('a[href="/follow/case/withdrawal"]').waitFor();
    await page.getByText('عقد.txt').waitFor();
    await lookAt(page);
    for (const place of ['/privacy', '/accessibility', '/follow/erasure']) {
      await page.goto(`${portal}${place}`);
      await lookAt(page);
    }
    await page.goto(`${portal}/follow/case/withdrawal`);
    await page.locator('#reason').check();
    await lookAt(page);
    await goOn(page);
    await at(page, /\/follow\/case$/);
    await page.locator('a[href="/follow/erasure"]').click();
    await lookAt(page);
    await page.locator('main input[type=checkbox]').check();
    await page.locator('main button').click();
    await page.getByRole('status').waitFor();
    await page.goto(`${portal}/follow/case`);
    await page.locator('#documents').waitFor();
    expect(await page.getByText('عقد.txt').count()).toBe(0);
    expect(complaints).toEqual([]);
  }, 240_000);

  it('writes without a line, and it is sent once when the line is back', async () => {
    const { page, complaints } = await openPhone('fr');
    await page.goto(`${portal}/file/category`);
    await page.locator('input[name=category]').first().waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await page.reload();
    await page.locator('input[name=category]').first().waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await fillIn(page, 'Les clés étaient promises pour mars.');
    await send(page);
    await at(page, /\/sent\//);
    await page.getByRole('status').waitFor();
    await lookAt(page);
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

  it.each(['zgh', 'en'])(
    'sees every page of the form in %s',
    async (language) => {
      const { page, complaints } = await openPhone(language);
      await lookAt(page);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await page.goto(`${portal}/file/category`);
      await fillIn(page, 'A story.');
      await lookAt(page);
      expect(complaints).toEqual([]);
    },
    180_000,
  );
});
