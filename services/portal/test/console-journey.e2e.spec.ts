import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { topics } from '@jisr/contracts';
import { kafkaOf } from '@jisr/local';
import type { FigureCell, FiguresView } from '@jisr/portal-api';
import { awaitUntil, Caller, FollowedTopic, startPlatform, type Platform } from '@jisr/testing';
import type { Browser, Page } from 'playwright-core';
import { Browser as Calls } from './browser.ts';
import { openChromium, Window } from './screen.ts';
import { textsOf } from './texts.ts';

const minutes = 60_000;
const languages = ['ar', 'fr'] as const;
type Language = (typeof languages)[number];
/** What each language's journey changes, so that one does not stand in the other's way. */
const share = {
  ar: {
    list: 'extension-reasons',
    code: 'rain-damage',
    template: 'granted',
    service: 'reporting',
    failing: 'exchange',
  },
  fr: { list: 'refusal-reasons', code: 'paid-already', template: 'refused', service: 'exchange', failing: 'portal' },
} as const;
const cases = 8;

let platform: Platform;
let browser: Browser;
let portal: string;
let caseId = '';
beforeAll(async () => {
  platform = await startPlatform();
  portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
  browser = await openChromium();
  caseId = await fileCases();
  await plantUnreadableRecord();
}, 10 * minutes);
afterAll(async () => {
  await browser.close();
  await platform.stop();
}, minutes);

/** As many of one month, place and category as figures may be stated of; answers the first. */
async function fileCases(): Promise<string> {
  const intake = new Caller(platform, 'intake', 'al-omrane');
  const ids: string[] = [];
  for (let index = 0; index < cases; index += 1) {
    const reference = `SR-${randomUUID()}`;
    const data = {
      reference,
      category: 'refund',
      channel: 'web',
      language: 'fr',
      description: 'Remboursement attendu.',
    };
    const more = { declarations: { noCourtCase: true }, territory: { region: 'MA-06' } };
    const heard = await intake.ask('complaint-submitted', { subject: reference, data: { ...data, ...more } });
    ids.push(heard.body.complaintId ?? '');
  }
  return ids[0] ?? '';
}

async function plantUnreadableRecord(): Promise<void> {
  const producer = kafkaOf(platform.connectionOf('admin'), 'console-journey').producer();
  await producer.connect();
  const value = '{"name":"Fatima Zahra"}';
  await producer.send({
    topic: topics.lifecycle.name,
    messages: [{ partition: 0, key: 'odd', value, headers: { ce_id: 'planted' } }],
  });
  await producer.disconnect();
}

/** Somebody who has signed in, and what their pages say. */
async function open(who: string, language: Language) {
  const window = await Window.open(browser, portal, language);
  window.page.setDefaultTimeout(minutes);
  await window.signIn(who);
  const { page } = window;
  const say = textsOf(language);
  return {
    window,
    page,
    say,
    button: (id: string, values = {}) => page.getByRole('button', { name: say(id, values), exact: true }),
    field: (id: string) => page.getByLabel(say(id), { exact: true }),
    go: (path: string) => page.locator(`a[href="${path}"]`).first().click(),
    /** The picture of a state is kept; it is accessible, fits a narrow screen and keeps to the page's policy. */
    async sees(name: string) {
      await window.keepPicture(`console-${name}-${language}`);
      expect(await window.flaws()).toEqual([]);
      expect(window.complaints.splice(0)).toEqual([]);
    },
    close: () => page.context().close(),
  };
}

const tableRows = (page: Page) => page.locator('table tbody tr');
const today = () => new Date().toISOString().slice(0, 10);

describe.each(languages)('in %s', (language) => {
  const { list, code, template, service, failing } = share[language];

  it(
    'two administrators change a code list, and the services follow',
    async () => {
      const one = await open('demo-administrator-1', language);
      await one.go('/administration');
      await one.go('/administration/rules');
      await one.go('/administration/rules/code-lists');
      await one.go(`/administration/rules/code-lists/${list}`);
      await one.field('administration.field.validFrom').fill(today());
      await one.button('administration.edit.one-more', { what: one.say('administration.field.codes') }).click();
      const added = one.page.locator('details[open]').last();
      await added.getByLabel(one.say('administration.field.code'), { exact: true }).fill(code);
      for (const name of ['العربية', 'Français', 'ⵜⴰⵎⴰⵣⵉⵖⵜ', 'English'])
        await added.getByLabel(name).fill(`${code} ${name}`);
      await one.page.locator('ins', { hasText: `${code} Français` }).waitFor();
      await one.field('administration.propose.reason').fill('une raison de plus');
      await one.button('administration.propose.check').click();
      await one.page.getByText(one.say('administration.propose.sound')).waitFor();
      await one.sees('rule-editor');
      await one.button('administration.propose.submit').click();
      await one.page.waitForURL(/\/administration$/);
      await one.page.getByText(one.say('administration.proposal.own')).first().waitFor();
      await one.sees('proposed');

      const other = await open('demo-administrator-2', language);
      await other.go('/administration');
      await other.page
        .locator('ins', { hasText: `${code} Français` })
        .first()
        .waitFor();
      await other.sees('to-approve');
      await other.button('administration.proposal.approve').first().click();
      await other.page.locator('article').first().getByText('demo-administrator-2').waitFor();
      await other.close();

      await awaitUntil(async () => (await listedIn(one.page, language)).includes(`${code} Français`), minutes);
      await one.go('/administration/audit');
      await one.page
        .getByRole('cell', { name: one.say('administration.act.rule-published') })
        .first()
        .waitFor();
      await one.sees('audit');
      await one.close();
    },
    6 * minutes,
  );

  it(
    'an administrator writes a template, and officers begin with it',
    async () => {
      const one = await open('demo-administrator-1', language);
      await one.go('/administration');
      await one.go('/administration/templates');
      await tableRows(one.page).first().waitFor();
      await one.sees('templates');
      await one.go(`/administration/templates/al-omrane/${template}`);
      const texts = one.page.locator('textarea');
      await texts.nth(3).waitFor();
      for (let index = 0; index < 4; index += 1) await texts.nth(index).fill('{receiptNumber} : [a]');
      await one.page.getByText('JSR-2026-000017').first().waitFor();
      await texts.nth(3).fill('{password} : [a]');
      await one.field('administration.propose.reason').fill('plus court');
      await one.button('administration.templates.save').click();
      await one.page.locator('textarea[lang=en][aria-invalid=true]').waitFor();
      await one.sees('template-refused');
      await texts.nth(3).fill('{receiptNumber} : [a]');
      await one.button('administration.templates.save').click();
      await one.page.waitForURL(/\/templates$/);
      await one.page.getByText('demo-administrator-1').first().waitFor();
      for (const page of ['institutions', 'people']) {
        await one.go(`/administration/${page}`);
        await one.page
          .getByText(page === 'people' ? 'demo-administrator-1' : 'al-omrane')
          .first()
          .waitFor();
        await one.sees(page);
      }
      await one.close();

      const officer = await open('demo-officer', language);
      await officer.window.see(`/desk/cases/${caseId}`);
      await officer.button('desk.request.reply-submitted').click();
      await officer.page
        .locator('select', { has: officer.page.locator(`option[value=${template}]`) })
        .last()
        .selectOption(template);
      await officer.page.getByRole('button', { name: templateTitle(language, officer.say) }).click();
      await officer.page
        .locator('textarea')
        .filter({ hasText: /^JSR-.* : \[a\]$/ })
        .waitFor();
      await officer.sees('template-used');
      await officer.close();
    },
    6 * minutes,
  );

  it(
    'an operator finds a record that nobody could read, tries it again and gives it up; and holds a consumer back',
    async () => {
      const operator = await open('demo-operator', language);
      await operator.go('/operations');
      await tableRows(operator.page).nth(8).waitFor();
      const row = operator.page
        .getByRole('row')
        .filter({ hasText: 'UnreadableRecordError' })
        .filter({ hasText: failing });
      await row.waitFor();
      await operator.sees('operations');
      await row.getByRole('link').click();
      const retry = operator.button('operations.failure.retry-all', { keys: 1 });
      await retry.waitFor();
      expect(await operator.page.locator('main').innerText()).not.toContain('Fatima');
      await operator.sees('failure');
      await retry.click();
      await operator.page.getByText(operator.say('operations.failure.retried', { keys: 1 })).waitFor();
      const reason = operator.field('operations.key.reason');
      await reason.waitFor({ timeout: 3 * minutes });
      await reason.fill('planted by a test');
      await operator.button('operations.key.discard').click();
      await operator.page.getByText(operator.say('operations.failure.none')).waitFor();

      await operator.go('/operations');
      await operator.go('/operations/cases');
      await operator.field('operations.trace.number').fill(caseId);
      await operator.button('operations.trace.find').click();
      await operator.page.getByText(operator.say('labels.event.intake.complaint-registered')).waitFor();
      await operator.sees('case-trace');
      await operator.go('/operations');
      await operator.page.getByRole('row').filter({ hasText: 'planted by a test' }).first().waitFor();
      await operator.go(`/operations/consumers/${service}`);
      await operator.field('operations.acts.reason').fill('the database is moved');
      await operator.sees('consumer');
      await operator.button('operations.consumer.pause-now').click();
      await operator.button('operations.consumer.resume-now').waitFor();
      await operator.page.getByText(operator.say('operations.state.paused')).first().waitFor();
      await operator.sees('consumer-held');
      await operator.field('operations.acts.reason').fill('it has moved');
      await operator.button('operations.consumer.resume-now').click();
      await operator.button('operations.consumer.pause-now').waitFor();
      await operator.close();
    },
    8 * minutes,
  );

  it(
    'an analyst reads the figures of the reporting topics, as chart, table, file and link, down to masked cases',
    async () => {
      const stated = await statedNationally();
      const analyst = await open('demo-analyst', language);
      await analyst.go('/figures');
      const trend = analyst.page.locator('section#trend');
      await trend.getByRole('img').waitFor();
      await analyst.sees('figures');
      await trend.getByRole('button', { name: analyst.say('figures.chart.show-table') }).click();
      await trend.locator('tbody tr td').first().waitFor();
      expect(await trend.locator('tbody tr td').first().innerText()).toBe(String(stated.received));
      await analyst.sees('figures-table');

      const [file] = await Promise.all([
        analyst.page.waitForEvent('download'),
        trend.getByRole('link', { name: analyst.say('figures.chart.csv') }).click(),
      ]);
      const csv = readFileSync(await file.path(), 'utf8');
      expect(csv.split('\r\n')[1]).toMatch(new RegExp(`^national,,,${stated.period},all,false,${stated.received},`));

      await trend.getByRole('link', { name: analyst.say('figures.chart.link') }).click();
      await analyst.page.waitForURL(/from=.*#trend$/);
      await analyst.page.reload();
      await trend.locator('tbody tr td').first().waitFor();

      await trend.locator('tbody tr th a').first().click();
      await analyst.page.waitForURL(/\/figures\/cases/);
      await awaitUntil(async () => (await tableRows(analyst.page).count()) === stated.received, minutes);
      expect(await analyst.page.locator('main').innerText()).not.toMatch(/JSR-|Remboursement/);
      await analyst.sees('figures-cases');
      await analyst.close();
    },
    6 * minutes,
  );
});

/** What the portal's forms and a desk call the codes of the two lists. */
async function listedIn(page: Page, language: Language): Promise<string> {
  return language === 'fr'
    ? page.evaluate<string>("fetch('/api/reference?language=fr', { cache: 'reload' }).then((answer) => answer.text())")
    : unknownReasons();
}

/** A code that routing does not know is named so; once it does, it judges the request by the case. */
async function unknownReasons(): Promise<string> {
  const routing = new Caller(platform, 'routing', 'al-omrane');
  const { code } = share.ar;
  const heard = await routing.ask('extension-submitted', {
    subject: caseId,
    data: { reason: code, clock: 'treatment' },
  });
  const unknown = heard.body.errors?.some((error) => error.code === 'unknown-code') ?? false;
  return unknown ? '' : `${code} Français`;
}

function templateTitle(language: Language, say: ReturnType<typeof textsOf>): string {
  const titles = { ar: 'الاستجابة للطلب', fr: 'Demande refusée' };
  return say('desk.template.use', { title: titles[language] });
}

/** The national cell of all categories, as the reporting topic states it and the portal shows it. */
async function statedNationally(): Promise<FigureCell & { readonly received: number }> {
  const calls = new Calls(portal);
  await calls.signIn('demo-analyst');
  const shown = async () => {
    const { text } = await calls.send('/api/figures?scope=national&category=all');
    return (JSON.parse(text) as FiguresView).cells.find(({ received }) => received === cases);
  };
  await awaitUntil(async () => (await shown()) !== undefined, 3 * minutes);
  const kafka = kafkaOf(platform.connectionOf('analyst'), 'console-journey');
  const topic = await FollowedTopic.open<FigureCell>(kafka, topics.kpisNational.name, `analyst.${randomUUID()}`);
  const isIt = ({ received, category }: FigureCell) => received === cases && category === 'all';
  await topic.until((followed) => followed.latest().some(isIt));
  const cell = topic.latest().find(isIt);
  await topic.close();
  expect(await shown()).toMatchObject({ period: cell?.period, received: cell?.received });
  return { ...(cell as FigureCell), received: cases };
}
