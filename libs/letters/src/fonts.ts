import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';

const fileOf = (font: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${font}`));

/**
 * Amiri draws Arabic and Latin; the others, in this order, what it lacks. All are under the SIL Open Font License 1.1. Each is
 * here in every weight that it has and the templates use: the compiler takes these first, but would look for a missing one
 * among the fonts of the system.
 */
const families = [
  ['amiri/400Regular/Amiri_400Regular.ttf', 'amiri/700Bold/Amiri_700Bold.ttf'],
  ['noto-serif/400Regular/NotoSerif_400Regular.ttf', 'noto-serif/700Bold/NotoSerif_700Bold.ttf'],
  ['noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf'],
  ['noto-emoji/400Regular/NotoEmoji_400Regular.ttf', 'noto-emoji/700Bold/NotoEmoji_700Bold.ttf'],
].map((weights) => weights.map(fileOf));

/** The folders of the fonts, which is where the compiler looks for them. */
export const fontFolders: readonly string[] = families.flat().map(dirname);

/** Which code points each family draws in all its weights. */
export const coverage = (): readonly ReadonlySet<number>[] =>
  families.map((weights) =>
    weights.map(drawnBy).reduce((all, drawn) => new Set([...all].filter((point) => drawn.has(point)))),
  );

function drawnBy(file: string): ReadonlySet<number> {
  const font = openSync(file);
  if (!('characterSet' in font)) throw new Error('a font collection is no font');
  return new Set(font.characterSet);
}
