import { afterAll, beforeAll, describe } from '@jest/globals';
import { clamdBinary } from '@jisr/local';
import { startPlatform, type Platform } from '@jisr/testing';
import type { Browser } from 'playwright-core';
import { DeskCases, places } from './desk-journey/desk-cases.ts';
import { DeskWindow } from './desk-journey/desk-window.ts';
import { walksThroughTheInbox } from './desk-journey/inbox.ts';
import { walksThroughAMediation } from './desk-journey/mediation.ts';
import { walksThroughTheRegisters } from './desk-journey/registers.ts';
import type { Desks } from './desk-journey/stage.ts';
import { walksThroughATreatment } from './desk-journey/treatment.ts';
import { openChromium } from './screen.ts';

const minutes = 60_000;

let platform: Platform;
let browser: Browser;
let portal: string;
beforeAll(async () => {
  const clamd = clamdBinary();
  if (clamd === undefined) throw new Error('these specs need clamd: apt-get install clamav-daemon');
  platform = await startPlatform(undefined, { clamd });
  portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
  browser = await openChromium();
}, 8 * minutes);
afterAll(async () => {
  await browser.close();
  await platform.stop();
}, minutes);

describe.each(['ar', 'fr'] as const)('a desk in %s', (language) => {
  let desks: Desks;

  beforeAll(async () => {
    const cases = new DeskCases(platform, portal);
    const place = places[language];
    const windows = new Map<string, Promise<DeskWindow>>();
    const desk = (account: string) => {
      const window = windows.get(account) ?? DeskWindow.open(browser, portal, language, account);
      windows.set(account, window);
      return window;
    };
    await cases.register(place);
    const receipts: string[] = [];
    for (let filed = 0; filed < 5; filed++) receipts.push(await cases.file(place));
    desks = { cases, place, receipts, desk };
  }, 2 * minutes);

  describe('of the operator', () => walksThroughTheInbox(() => desks));
  describe('on a case', () => walksThroughATreatment(() => desks));
  describe('of the ombudsman', () => walksThroughAMediation(() => desks));
  describe('of others', () => walksThroughTheRegisters(() => desks));
});
