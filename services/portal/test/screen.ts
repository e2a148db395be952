import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { PseudoLocale } from './pseudo-locale.ts';

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const narrow = { width: 320, height: 640 };

/** Where the pictures of every screen are kept for review. */
const pictures = fileURLToPath(new URL('../../../.jisr-test/screens/', import.meta.url));

/** The screen of a desk, and that of a cheap phone. */
export const desktop = { width: 1280, height: 900 };
export const phone = { width: 360, height: 740 };

/** Chromium as Debian has it. */
export const openChromium = (...more: readonly string[]): Promise<Browser> =>
  chromium.launch({ executablePath: '/usr/bin/chromium', args: [...flags, ...more] });

/** One window of somebody; what its pages do against the portal's own rules is remembered. */
export class Window {
  /** Scripts that failed, what the page's policy stopped, and whatever was asked of another host. */
  readonly complaints: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly portal: string,
    private readonly pseudo?: PseudoLocale,
  ) {
    const own = new Set(['localhost', '127.0.0.1', '']);
    page.on('pageerror', ({ message }) => this.complaints.push(message));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) this.complaints.push(message.text());
    });
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && !own.has(hostname)) this.complaints.push(request.url());
    });
  }

  static async open(browser: Browser, portal: string, language: string, viewport = desktop): Promise<Window> {
    const context = await browser.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
    const window = new Window(await context.newPage(), portal);
    await window.page.goto(`${portal}/?lang=${language}`);
    return window;
  }

  /** A window whose pages are in no language, see `PseudoLocale`. */
  static async openPseudo(browser: Browser, portal: string): Promise<Window> {
    const context = await browser.newContext({ viewport: desktop, locale: 'fr', serviceWorkers: 'block' });
    const pseudo = await PseudoLocale.in(context, portal);
    return new Window(await context.newPage(), portal, pseudo);
  }

  /** Another window of the same browser, with what this one keeps. */
  async another(): Promise<Window> {
    return new Window(await this.page.context().newPage(), this.portal);
  }

  /** Signs in as one of the demo people, by their own button. */
  async signIn(account: string): Promise<void> {
    await this.page.goto(`${this.portal}/auth/login?returnTo=/`);
    await this.page.locator(`button[value=${account}]`).click();
    await this.page.waitForURL(`${this.portal}/**`);
  }

  /** Opens a screen and waits until it shows what it is. */
  async see(path: string): Promise<void> {
    await this.page.goto(`${this.portal}${path}`);
    await this.page.locator('h1').waitFor();
    await this.page.waitForLoadState('networkidle');
  }

  /** What axe has against the screen (WCAG 2.2 AA), and how far it can be pushed sideways when it is 320 px wide. */
  async flaws(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(rules).analyze();
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`), ...(await this.overflow())];
  }

  /** What a window in the pseudo-locale shows that no catalogue has, and how far its longer texts push it sideways. */
  async untranslated(): Promise<readonly string[]> {
    return [...((await this.pseudo?.strays(this.page)) ?? ['the window is in a language']), ...(await this.overflow())];
  }

  private async overflow(): Promise<readonly string[]> {
    const before = this.page.viewportSize() ?? narrow;
    await this.page.setViewportSize(narrow);
    const sideways = await this.page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    await this.page.setViewportSize(before);
    return sideways > 0 ? [`scrolls ${sideways} px sideways`] : [];
  }

  /** Keeps a picture of the whole screen, for people to look at. */
  async keepPicture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }
}
