/** Writing variants of one name become equal: case, accents, Arabic vowel marks, alef and hamza forms, ta marbuta, alef maqsura. */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ـ/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/**
 * What is left of one word when it is written in Arabic, in French or in a transliteration: its consonants, in one
 * alphabet, as Moroccans hear them. النصر, Annasr and En-nasr are all `nsr`.
 */
export const skeletonOf = (word: string): string => (/^[ء-ۿ]/u.test(word) ? fromArabic(word) : fromLatin(word));

/** The skeletons of a name's telling words, each once; words that any operation could have (`generic`, folded) are left out. */
export const tellingWords = (name: string, generic: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    fold(name)
      .split(' ')
      .filter((word) => word.length > 1 && !generic.has(word))
      .map(skeletonOf)
      .filter((skeleton) => skeleton !== ''),
  ),
];

/** Arabic letters that one Latin consonant stands for; emphatic ones and gutturals are written like their neighbours. */
const arabicSounds = {
  ...{ b: 'بپ', t: 'تثط', j: 'ج', h: 'حه', k: 'خغقكگݣڭ', d: 'دذضظ', r: 'ر', z: 'ز' },
  ...{ s: 'سص', x: 'ش', f: 'فڤ', l: 'ل', m: 'م', n: 'ن' },
};

const latinOf: ReadonlyMap<string, string> = new Map(
  Object.entries(arabicSounds).flatMap(([latin, letters]) => [...letters].map((letter) => [letter, latin] as const)),
);

const fromArabic = (word: string): string =>
  [...word.replace(/^ال(?=..)/u, '').replace(/ه$/u, '')].map((letter) => latinOf.get(letter) ?? '').join('');

/** In order: doubled letters, two letters for one sound, single letters, and last the vowels. */
const latinSounds: readonly (readonly [RegExp, string])[] = [
  [/(.)\1+/g, '$1'],
  [/^(al|el)(?=...)/, ''],
  [/ch|sh/g, 'x'],
  [/kh|gh|q/g, 'k'],
  [/dj|g(?=[eiy])/g, 'j'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/ph|v/g, 'f'],
  [/c(?=[eiy])/g, 's'],
  [/[cg]/g, 'k'],
  [/p/g, 'b'],
  [/h$/, ''],
  [/[aeiouwy]/g, ''],
];

const fromLatin = (word: string): string =>
  latinSounds.reduce((text, [sound, letter]) => text.replace(sound, letter), word);
