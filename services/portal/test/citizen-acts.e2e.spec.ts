import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FiledView } from '@jisr/portal-api';
import { awaitUntil, Caller, startPlatform, type Platform } from '@jisr/testing';
import type { Browser, Page } from 'playwright-core';
import { Browser as Calls } from './browser.ts';
import { goOn, lookAt, openCase } from './citizen-steps.ts';
import { openChromium, phone, Window } from './screen.ts';

const minutes = 60_000;
const services = ['intake', 'routing', 'housing-projects', 'mediation', 'portal'];
const languages = ['ar', 'fr'] as const;
type Language = (typeof languages)[number];

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

/** What a message of the citizens' pages says. */
const says = (language: Language, area: 'citizen' | 'labels', id: string): string => {
  const file = new URL(`../web/src/messages/${language}/${area}.json`, import.meta.url);
  const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return messages[`${area}.${id}`] ?? id;
};

/** A page looks at its case each minute too; here it may not, so that what it shows is what it was told of. */
const nothingNowAndThen = `{
  const often = setInterval;
  window.setInterval = (tell, ms, ...more) => (ms > 10_000 ? 0 : often(tell, ms, ...more));
}`;

/** A complainant on a phone, with the case open. */
class Complainant {
  private constructor(
    readonly window: Window,
    readonly caseId: string,
    private readonly language: Language,
  ) {}

  static async of(language: Language, institution = 'al-omrane', more: object = {}): Promise<Complainant> {
    const complaint = {
      ...{ category: 'delivery-delay', language, description: 'Les clés étaient promises pour mars.' },
      ...{ declarations: { noCourtCase: true }, territory: { region: 'MA-04', province: '04.441' } },
      complainant: { name: 'Zoulikha Tamazirt' },
      ...more,
    };
    const key = { 'idempotency-key': randomUUID() };
    const filed = await new Calls(portal).post('/api/complaints', { institution, complaint }, key);
    const { caseId, receiptNumber, code = '' } = JSON.parse(filed.text) as FiledView;
    const window = await Window.open(browser, portal, language, phone);
    await window.page.addInitScript(nothingNowAndThen);
    await window.see('/follow');
    await openCase(window, receiptNumber, code);
    return new Complainant(window, caseId, language);
  }

  get page(): Page {
    return this.window.page;
  }

  /** Waits for the page, which is not loaded again, to say where the case stands. */
  async sees(status: string): Promise<void> {
    const name = says(this.language, 'labels', `status.${status}`);
    await this.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }

  /** Asks for something on its own page, as soon as that is offered. */
  async asks(name: string, fill: (page: Page) => Promise<unknown> = () => Promise.resolve()): Promise<void> {
    await this.page.locator(`a[href="/follow/case/${name}"]`).click();
    await this.page.waitForURL(new RegExp(`/follow/case/${name}$`));
    await fill(this.page);
    await lookAt(this.window);
    await goOn(this.page);
    await this.page.waitForURL(/\/follow\/case$/);
    expect(this.window.complaints).toEqual([]);
  }
}

/** Asks as an institution's system, as soon as it would be taken. */
async function asks(institution: string, service: string, name: string, caseId: string, data: object): Promise<void> {
  const caller = new Caller(platform, service, institution);
  await awaitUntil(async () => {
    const { status, body } = await caller.ask(name, { subject: caseId, data });
    if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    return true;
  });
}
const officerAsks = (name: string, caseId: string, data: object) =>
  asks('al-omrane', 'housing-projects', name, caseId, { language: 'fr', ...data });
const delegateAsks = (name: string, caseId: string, data: object) => asks('imr', 'mediation', name, caseId, data);

const write = (words: string) => (page: Page) => page.locator('form textarea').fill(words);
const choose = (page: Page) => page.locator('form input[type=radio]').first().check();
const chooseAndWrite = (words: string) => async (page: Page) => {
  await choose(page);
  await write(words)(page);
};

describe.each(languages)('a complainant, in %s', (language) => {
  it(
    'answers what is asked, contests the reply, goes to the Médiateur and agrees to what is proposed',
    async () => {
      const citizen = await Complainant.of(language);
      const { caseId, page } = citizen;
      await officerAsks('information-request-submitted', caseId, { parts: ['contract'], text: 'Envoyez le contrat.' });
      await page.getByText('Envoyez le contrat.').waitFor();
      await citizen.asks('information', write('Le voici.'));
      await citizen.sees('in-treatment');

      await officerAsks('reply-submitted', caseId, {
        outcome: 'refused',
        reasons: ['no-evidence'],
        text: 'Rien ne le prouve.',
      });
      await page.getByText('Rien ne le prouve.').waitFor();
      await citizen.asks('contest', chooseAndWrite('Voir le reçu.'));
      await citizen.sees('contested');

      await citizen.asks('mediation', choose);
      await citizen.sees('in-mediation');
      await delegateAsks('instruction-submitted', caseId, {});
      const proposal = { remedies: ['delivery'], text: 'Les clés avant la fin du mois.', language: 'fr' };
      await delegateAsks('settlement-proposal-submitted', caseId, proposal);
      await page.getByText('Les clés avant la fin du mois.').waitFor();
      await citizen.asks('settlement', choose);
      await page.locator('a[href="/follow/case/settlement"]').waitFor({ state: 'detached' });
      await asks('al-omrane', 'mediation', 'settlement-answer-submitted', caseId, {
        side: 'operator',
        answer: 'accepted',
      });
      await citizen.sees('settled');
      await lookAt(citizen.window);
    },
    4 * minutes,
  );

  it(
    'adds a paper and has it back, accepts the reply, rates, and is erased',
    async () => {
      const citizen = await Complainant.of(language);
      const { caseId, page } = citizen;
      const contract = { name: 'عقد.txt', mimeType: 'text/plain', buffer: Buffer.from('وعد بالبيع') };
      await page.locator('input[type=file]').setInputFiles(contract);
      const paper = page.getByRole('link', { name: 'عقد.txt' });
      await paper.waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), paper.click()]);
      expect(download.suggestedFilename()).toBe('عقد.txt');
      expect(readFileSync(await download.path(), 'utf8')).toBe('وعد بالبيع');
      const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(2_000, 1)]);
      await page.locator('input[type=file]').setInputFiles({ ...contract, name: 'photo.jpg', buffer: program });
      await page.getByText(says(language, 'citizen', 'document.quarantined')).waitFor();
      expect(await page.getByRole('link', { name: 'photo.jpg' }).count()).toBe(0);

      await officerAsks('reply-submitted', caseId, { outcome: 'granted', text: 'Les clés vous attendent.' });
      await page.getByText('Les clés vous attendent.').waitFor();
      await citizen.asks('acceptance');
      await citizen.sees('closed');
      await citizen.asks('rating', chooseAndWrite('Merci.'));
      await page.locator('a[href="/follow/case/rating"]').waitFor({ state: 'detached' });

      await page.locator('a[href="/follow/erasure"]').click();
      await page.locator('main input[type=checkbox]').check();
      await lookAt(citizen.window);
      await page.locator('main button').click();
      await page.getByRole('status').waitFor();
      await page.locator('main a[href="/follow/case"]').first().click();
      await page.locator('#documents').waitFor();
      expect(await page.getByText('عقد.txt').count()).toBe(0);
      await lookAt(citizen.window);
    },
    4 * minutes,
  );

  it(
    'completes what the Médiateur lacks, withdraws, and has it opened again',
    async () => {
      const lacking = { complainant: {}, group: { members: 2 }, representation: { capacity: 'relative' } };
      const citizen = await Complainant.of(language, 'imr', { administration: 'Al Omrane', ...lacking });
      await citizen.sees('incomplete');
      await citizen.asks('completion', async (page) => {
        await page.locator('#name').fill('زليخة تامازيرت');
        await page.locator('#address').fill('12, rue des Orangers, Salé');
        await page.locator('#members').fill('Idir Tamazirt\nهند تامازيرت\n');
        await page.locator('#capacity').check();
        await page.locator('#mandate').fill('M-2026-17');
      });
      await citizen.sees('in-treatment');
      await citizen.asks('withdrawal', choose);
      await citizen.sees('withdrawn');
      await citizen.asks('reopening', chooseAndWrite('Rien n’est réglé.'));
      await citizen.page.locator('a[href="/follow/case/withdrawal"]').waitFor();
    },
    4 * minutes,
  );
});
