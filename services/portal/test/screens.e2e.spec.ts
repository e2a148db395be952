import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { awaitUntil, Caller, startPlatform, type Platform } from '@jisr/testing';
import type { Browser } from 'playwright-core';
import { Browser as Calls } from './browser.ts';
import { openChromium, Window } from './screen.ts';

const minutes = 60_000;
const languages = ['ar', 'fr'] as const;

/** Every screen, by who sees it; `:case` stands for a case that was replied to. */
const screens: Readonly<Record<string, readonly string[]>> = {
  nobody: ['/', '/before', '/file/category', '/follow', '/privacy', '/accessibility', '/desk', '/no-such-page'],
  'demo-officer': ['/desk', '/desk?queue=late', '/desk?q=nothing-has-this-name', '/desk/cases/:case'],
  'demo-correspondent': ['/desk/sheet', '/desk/collective-files', '/desk/recommendations', '/figures'],
  'demo-delegate': ['/desk', '/desk/recommendations', `/desk/cases/${randomUUID()}`],
  'demo-analyst': ['/figures', '/figures/regions/MA-06', '/figures/compare', '/figures/cases', '/desk'],
  'demo-operator': ['/operations'],
  'demo-administrator-1': ['/administration'],
};
const seen = Object.entries(screens).flatMap(([who, paths]) => paths.map((path) => [who, path] as const));
/** Where nobody who wants to sign in is led: its texts are the issuer's. */
const isIssuers = (who: string, path: string) => who === 'nobody' && path === '/desk';
const nameOf = (who: string, path: string, language: string) =>
  `${who}${path.replaceAll(/[/?=]/g, '-')}-${language}`.replace(/[0-9a-f-]{36}/, 'unknown');

describe('every screen', () => {
  let platform: Platform;
  let browser: Browser;
  let portal: string;
  let caseId: string;
  const windows = new Map<string, Window>();

  beforeAll(async () => {
    platform = await startPlatform();
    portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
    browser = await openChromium();
    caseId = await tellCases();
  }, 8 * minutes);
  afterAll(async () => {
    await browser.close();
    await platform.stop();
  }, minutes);

  /** Cases of every length; answers the one that has been replied to. */
  async function tellCases(): Promise<string> {
    const [intake, projects] = ['intake', 'housing-projects'].map((name) => new Caller(platform, name, 'al-omrane'));
    const longest = 'Les clés étaient promises pour mars. '.repeat(100);
    const ids: string[] = [];
    for (const description of ['Remboursement attendu.', 'لم أتسلم مفاتيح الشقة.', longest]) {
      const reference = `SR-${randomUUID()}`;
      const data = { reference, category: 'refund', channel: 'web', language: 'fr', description };
      const more = { declarations: { noCourtCase: true }, territory: { region: 'MA-06' } };
      const heard = await intake?.ask('complaint-submitted', { subject: reference, data: { ...data, ...more } });
      ids.push(heard?.body.complaintId ?? '');
    }
    const [id = ''] = ids;
    const reply = { outcome: 'granted', language: 'fr', text: 'Le remboursement est ordonné.' };
    const mayReply = async () =>
      (await projects?.allowedOn(id))?.body.allowed?.some((type) => /reply-submitted/.test(type));
    await awaitUntil(async () => (await mayReply()) === true, minutes);
    expect((await projects?.ask('reply-submitted', { subject: id, data: reply }))?.status).toBe(200);
    const desk = new Calls(portal);
    await desk.signIn('demo-officer');
    await awaitUntil(async () => (await desk.send(`/api/desk/cases/${id}`)).text.includes('"replied"'), minutes);
    return id;
  }

  async function windowOf(who: string, language: string): Promise<Window> {
    const known = windows.get(`${who} ${language}`);
    if (known) return known;
    const window =
      language === 'pseudo' ? await Window.openPseudo(browser, portal) : await Window.open(browser, portal, language);
    if (who !== 'nobody') await window.signIn(who);
    windows.set(`${who} ${language}`, window);
    return window;
  }

  describe.each(languages)('in %s', (language) => {
    it.each(seen)(
      'of %s at %s is accessible, fits 320 px and keeps to the page’s policy',
      async (who, path) => {
        const window = await windowOf(who, language);
        await window.see(path.replace(':case', caseId));
        await window.keepPicture(nameOf(who, path, language));
        expect(await window.flaws()).toEqual([]);
        expect(await window.page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
        expect(window.complaints.splice(0)).toEqual([]);
      },
      2 * minutes,
    );
  });

  it.each(seen.filter(([who, path]) => !isIssuers(who, path)))(
    'of %s at %s takes every text from a catalogue and has room for longer ones',
    async (who, path) => {
      const window = await windowOf(who, 'pseudo');
      await window.see(path.replace(':case', caseId));
      await window.keepPicture(nameOf(who, path, 'pseudo'));
      expect(await window.untranslated()).toEqual([]);
    },
    2 * minutes,
  );
});
