// Draws the pages on which citizens arrive in every language, so that they can be read before any script is here; what stays
// the app's to draw gets an empty page. Written to dist/pages/<language>/<page>.html, see services/portal/src/adapters/http/pages.ts.
import { readFileSync, rmSync } from 'node:fs';
import { directionOf, draw, languages } from './dist/draw/draw.js';
import { dist, manifest, write, writeLasting } from './dist.mjs';

const pages = {
  start: '/',
  before: '/before',
  file: '/file/category',
  follow: '/follow',
  privacy: '/privacy',
  accessibility: '/accessibility',
};
/** What is written with each script; fetched early. */
const fonts = { ar: ['arabic', 'latin'], fr: ['latin'], en: ['latin'], zgh: [] };
const areas = ['shell', 'labels', 'citizen'];

const scheme = readFileSync(new URL('./color-scheme.js', import.meta.url), 'utf8');
const template = readFileSync(new URL('files/index.html', dist), 'utf8').replace('<title>', () => {
  const address = writeLasting('color-scheme', 'js', scheme);
  return `<script src="${address}"></script>\n    <title>`;
});

/** Declarations that components of Mantine set on their elements, by their number in the sheet. */
const declared = new Map();

/** The page's policy forbids `style` in HTML: each one becomes a rule of the sheet that the drawn pages load. */
const withoutStyles = (html) =>
  html.replaceAll(/ style="([^"]*)"/g, (_, declarations) => {
    if (!declared.has(declarations)) declared.set(declarations, declared.size);
    return ` data-drawn="${declared.get(declarations)}"`;
  });

/** What can be read comes first, what takes it over after: scripts wait for styles and fonts. */
const scriptsLast = (page) =>
  page.replaceAll(/(<script type="module"|<link rel="modulepreload")/g, '$1 fetchpriority="low"');

const headOf = (language) =>
  [
    ...fonts[language].map((name) => [
      `src/generated/fonts/${name}.woff2`,
      'rel="preload" as="font" type="font/woff2"',
    ]),
    ...areas.map((area) => [`src/messages/${language}/${area}.json`, 'rel="modulepreload"']),
  ]
    .map(([source, how]) => `  <link ${how} crossorigin href="/${manifest[source].file}">\n  `)
    .join('');

const drawn = [];
for (const language of languages) {
  const empty = template.replace('lang="ar" dir="rtl"', `lang="${language}" dir="${directionOf(language)}"`);
  write(`pages/${language}/app.html`, empty);
  for (const [name, address] of Object.entries(pages)) {
    const html = withoutStyles(await draw(address, language));
    const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1];
    const page = empty
      .replace('<title>', () => `<title>${title} · `)
      .replace('</head>', () => `${headOf(language)}</head>`)
      .replace('<div id="app"></div>', () => `<div id="app">${html}</div>`);
    drawn.push({ path: `pages/${language}/${name}.html`, page: scriptsLast(page) });
  }
}

const rules = [...declared].map(([declarations, number]) => `:root [data-drawn='${number}']{${declarations}}`);
const sheet = `  <link rel="stylesheet" href="${writeLasting('drawn', 'css', rules.join('\n'))}">\n  `;
for (const { path, page } of drawn) write(path, page.replace('</head>', `${sheet}</head>`));
for (const ending of ['', '.br', '.gz']) rmSync(new URL(`files/index.html${ending}`, dist), { force: true });
rmSync(new URL('draw/', dist), { recursive: true });
