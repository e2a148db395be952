import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const web = join(root, 'services/portal/web');
const areas = ['shell', 'labels', 'citizen', 'desk', 'figures', 'operations', 'administration'];

/** Names of languages in themselves, which no catalogue has. */
const ownNames = ['العربية', 'Français', 'ⵜⴰⵎⴰⵣⵉⵖⵜ', 'English'];

/**
 * The portal's French texts as no language has them: accented, with every vowel twice, in brackets (`en-XA` of FormatJS). A
 * window that shows them tells texts of the catalogues from all others, and whether there is room for longer ones.
 */
export class PseudoLocale {
  private readonly data = new Set(ownNames.map(plain));

  private constructor(private readonly portal: string) {}

  /** Puts it in place of French, for the pages of one context; readers never get it. */
  static async in(context: BrowserContext, portal: string): Promise<PseudoLocale> {
    const locale = new PseudoLocale(portal);
    const built = JSON.parse(readFileSync(join(web, 'dist/files/.vite/manifest.json'), 'utf8')) as Built;
    for (const area of areas) {
      const body = `export default ${textsOf(area)}`;
      const file = built[`src/messages/fr/${area}.json`]?.file;
      await context.route(`**/${file}`, (route) => route.fulfill({ body, contentType: 'text/javascript' }));
    }
    // Pages that came drawn would be in French until the app is there.
    const isPage = ({ origin, pathname }: URL) => origin === portal && !/^\/(api|auth|assets)\//.test(pathname);
    await context.route(isPage, (route) =>
      route.request().isNavigationRequest() ? route.continue({ url: `${portal}/app.html` }) : route.continue(),
    );
    context.on('response', (response) => void locale.remember(response.url(), () => response.json()));
    return locale;
  }

  /** What a page shows that comes neither from a catalogue nor from the portal's data, nor is code; a line each. */
  async strays(page: Page): Promise<readonly string[]> {
    const code = (await page.locator('code').allInnerTexts()).flatMap(outsideBrackets).map(plain);
    const outside = outsideBrackets(await page.locator('body').innerText());
    const known = [...this.data, ...code].sort((one, other) => other.length - one.length);
    const without = (line: string) => known.reduce((left, text) => left.replaceAll(text, ' '), plain(line));
    return outside.filter((line) => /\p{L}/u.test(without(line)));
  }

  private async remember(url: string, read: () => Promise<unknown>): Promise<void> {
    if (!url.startsWith(`${this.portal}/api/`)) return;
    for (const text of stringsIn(await read().catch(() => undefined))) this.data.add(plain(text));
  }
}

type Built = Readonly<Record<string, { readonly file: string } | undefined>>;

const textsOf = (area: string) =>
  execFileSync(
    join(root, 'node_modules/.bin/formatjs'),
    ['compile', join(web, `src/messages/fr/${area}.json`), '--format', 'simple', '--ast', '--pseudo-locale', 'en-XA'],
    { encoding: 'utf8' },
  );

/** Letter cases and spaces are the styles' to change. */
const plain = (text: string) => text.toLocaleLowerCase().replaceAll(/\s+/g, ' ').trim();

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.length > 1 ? [value, ...value.split('\n')] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

function outsideBrackets(text: string): readonly string[] {
  let depth = 0;
  const outside = [...text].map((character) => {
    if (character === '[') depth += 1;
    const within = depth > 0;
    if (character === ']') depth = Math.max(0, depth - 1);
    return within ? '' : character;
  });
  return outside
    .join('')
    .split(/[\n\t]+/)
    .map((line) => line.trim());
}
