import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';

/** Amiri draws Arabic and Latin; the others, in this order, what it lacks. All under the SIL Open Font License 1.1. */
const families = [
  '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
  '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  '@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
].map((file) => fileURLToPath(import.meta.resolve(file)));

/** The folders of the fonts, which is where the compiler looks for them. */
export const fontFolders: readonly string[] = families.map(dirname);

/** Which code points each font draws. */
export const coverage = (): readonly ReadonlySet<number>[] =>
  families.map((file) => {
    const font = openSync(file);
    if (!('characterSet' in font)) throw new Error('a font collection is no font');
    return new Set(font.characterSet);
  });
