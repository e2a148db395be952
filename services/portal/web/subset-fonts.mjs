// Cuts the fonts down to the letters and weights that the portal writes: a tenth of what Arabic, Latin and Tifinagh weigh whole.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subset from 'subset-font';

const require = createRequire(import.meta.url);
const folder = new URL('./src/generated/fonts/', import.meta.url);
const arabic = '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2';
const latin = '@fontsource-variable/noto-sans/files/noto-sans-latin-wght-normal.woff2';
const tifinagh = '@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff2';

/** From regular to bold. */
const weights = { wght: { min: 400, max: 700 } };
/** The button of a language, see `ownNames`: its name is shown on every page, its font is not loaded for that. */
const button = { wght: 600 };

/** By the name of the file; the ranges are repeated in src/shell/fonts.css, by which a browser knows what to load. */
const cuts = {
  // Arabic as it is written in Morocco, with ڭ, گ, پ, چ and ڤ.
  arabic: [arabic, '60C 61B 61F 621-63A 640-652 660-66C 670 67E 686 6A4 6AD 6AF 200C-200F', weights],
  latin: [latin, '20-7E A0-FF 152-153 2010-2027 202F 2030 2039-203A 20AC 2122 2190-2193 2212', weights],
  'arabic-name': [arabic, 'العربية', button],
  'tifinagh-name': [tifinagh, 'ⵜⴰⵎⴰⵣⵉⵖⵜ', {}],
};

const lettersOf = (ranges) =>
  ranges.split(' ').flatMap((range) => {
    const [first, last = first] = range.split('-').map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
  });

mkdirSync(folder, { recursive: true });
for (const [name, [file, wanted, variationAxes]] of Object.entries(cuts)) {
  const letters = /^[\dA-F]/.test(wanted) ? lettersOf(wanted).join('') : wanted;
  const font = await subset(readFileSync(require.resolve(file)), letters, { targetFormat: 'woff2', variationAxes });
  writeFileSync(new URL(`${name}.woff2`, folder), font);
}
