import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Window } from './screen.ts';

/** What somebody who files writes; the rest of the form is answered in one way. */
export interface Told {
  readonly story: string;
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

export const goOn = (page: Page): Promise<void> => page.locator('form button[type=submit]').click();
export const send = (page: Page): Promise<void> => page.locator('main button').last().click();
export const textOf = (page: Page, place: string): Promise<string> => page.locator(place).first().innerText();

/** The page, once it is shown, is accessible, fits a narrow screen, and says its heading in the window's title. */
export async function lookAt(window: Window): Promise<void> {
  const { page } = window;
  await page.locator('h1').waitFor();
  expect((await window.flaws()).map((flaw) => `${page.url()} ${flaw}`)).toEqual([]);
  expect(await page.title()).toContain(await page.locator('h1').innerText());
}

/** Answers every page of the form, up to the last look; looks at each. */
export async function fillIn(window: Window, told: Told, look = lookAt): Promise<void> {
  const { page } = window;
  const write = (field: string, words: string | undefined) =>
    words === undefined ? undefined : page.locator(`#${field}`).fill(words);
  const fills: Readonly<Record<string, () => Promise<unknown> | undefined>> = {
    category: () => page.locator('input[name=category][value=delivery-delay]').check(),
    place: async () => {
      await page.locator('#region').selectOption('MA-04');
      await page.locator('#province').selectOption('04.441');
    },
    operation: () => write('operationName', 'النسيم'),
    story: () => write('description', told.story),
    documents: async () => {
      const file = { name: 'عقد.txt', mimeType: 'text/plain', buffer: Buffer.from('وعد بالبيع') };
      await page.locator('input[type=file]').nth(1).setInputFiles(file);
      await page.getByText('عقد.txt').first().waitFor();
    },
    tried: () => write('alreadyTried', 'زرت الوكالة ثلاث مرات.'),
    institution: () => page.locator('input[name=institution][value=al-omrane]').check(),
    claims: () => page.locator('input[value=delivery]').check(),
    person: async () => {
      await page.locator('#filesFor').check();
      await write('name', told.name ?? 'زليخة تامازيرت');
      await write('phone', told.phone);
      await write('email', told.email);
    },
    declarations: async () => {
      await page.locator('#noCourtCase').check();
      await page.locator('#consent').check();
    },
  };
  for (const [step, fill] of Object.entries(fills)) {
    await page.waitForURL(new RegExp(`/file/${step}$`));
    await fill();
    await look(window);
    await goOn(page);
  }
  await page.waitForURL(/\/file\/check$/);
}

/** Opens a case by what its receipt says, as far as its page. */
export async function openCase({ page }: Window, receiptNumber: string, code: string): Promise<void> {
  await page.locator('#receiptNumber').fill(receiptNumber);
  await page.locator('#code').fill(code);
  await goOn(page);
  await page.waitForURL(/\/follow\/case$/);
}
