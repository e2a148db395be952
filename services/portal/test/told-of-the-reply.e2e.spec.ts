import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaughtMail, CaughtSms } from '@jisr/local';
import { ServiceTokens } from '@jisr/security';
import { awaitUntil, startPlatform, type Platform } from '@jisr/testing';
import type { Browser } from 'playwright-core';
import { fillIn, lookAt, openCase, send, textOf } from './citizen-steps.ts';
import { openChromium, phone, Window } from './screen.ts';

const minutes = 60_000;

describe('a complaint and its reply, on the whole platform', () => {
  let platform: Platform;
  let browser: Browser;
  let portal: string;
  beforeAll(async () => {
    platform = await startPlatform();
    portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
    browser = await openChromium();
    await beNoon();
  }, 8 * minutes);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  }, minutes);

  /** At night nobody is sent a text message. */
  async function beNoon(): Promise<void> {
    const token = await new ServiceTokens('simulator', platform.credentials.serviceSecret).sign('notifications');
    const answer = await fetch(`${platform.urlOf('notifications')}/internal/clock`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ now: `${new Date().toISOString().slice(0, 10)}T12:00:00Z` }),
    });
    expect(answer.status).toBe(204);
  }

  async function caught<Message>(kind: 'messages' | 'sms', to: string): Promise<readonly Message[]> {
    const answer = await fetch(`${platform.mailboxUrl}/${kind}?to=${encodeURIComponent(to)}`);
    return ((await answer.json()) as { messages: Message[] }).messages;
  }

  it(
    'come and go between a phone in Arabic and a desk that is open, and the citizen is told by text message',
    async () => {
      const officer = await Window.open(browser, portal, 'fr');
      await officer.signIn('demo-officer');
      await officer.see('/desk');
      expect(await officer.page.locator('[data-case-link]').count()).toBe(0);
      let loads = 0;
      officer.page.on('load', () => (loads += 1));

      const citizen = await Window.open(browser, portal, 'ar', phone);
      await citizen.page.goto(`${portal}/file/category`);
      await fillIn(citizen, { story: 'لم أتسلم مفاتيح الشقة.', phone: '0612345678' });
      await send(citizen.page);

      await officer.page.locator('[data-case-link]').waitFor();
      const code = await textOf(citizen.page, '[data-testid=code]');
      const receiptNumber = await textOf(citizen.page, 'dd bdi');
      expect(await textOf(officer.page, '[data-case-link]')).toBe(receiptNumber);
      expect(loads).toBe(0);

      await citizen.see('/follow');
      await openCase(citizen, receiptNumber, code);
      await officer.page.locator('[data-case-link]').click();
      await officer.page.locator('[data-reply]').click();
      const form = officer.page.locator('section[aria-labelledby=actions] form:has(select)');
      await form.locator('select').nth(1).selectOption('granted');
      await form.locator('select').nth(2).selectOption('granted');
      await form.locator('textarea').fill('ستتسلمون المفاتيح قبل نهاية الشهر.');
      expect(await officer.flaws()).toEqual([]);
      await form.locator('button[type=submit]').click();
      await officer.page.locator('dialog[open] button').first().click();
      await form.waitFor({ state: 'detached' });

      await citizen.page.getByText('ستتسلمون المفاتيح قبل نهاية الشهر.').waitFor();
      await citizen.page.locator('a[href="/follow/case/acceptance"]').waitFor();
      await lookAt(citizen);
      await awaitUntil(async () =>
        (await caught<CaughtSms>('sms', '212612345678')).some(({ text }) => text.includes('صدر جواب')),
      );
      expect([...officer.complaints, ...citizen.complaints]).toEqual([]);
    },
    4 * minutes,
  );

  it(
    'are told by mail to who left an address',
    async () => {
      const citizen = await Window.open(browser, portal, 'fr', phone);
      await citizen.page.goto(`${portal}/file/category`);
      await fillIn(citizen, { story: 'Les clés étaient promises pour mars.', email: 'z.tamazirt@example.ma' });
      await send(citizen.page);
      const receiptNumber = await textOf(citizen.page, 'dd bdi');
      await awaitUntil(async () =>
        (await caught<CaughtMail>('messages', 'z.tamazirt@example.ma')).some(({ text }) =>
          text.includes(receiptNumber),
        ),
      );
    },
    2 * minutes,
  );
});
