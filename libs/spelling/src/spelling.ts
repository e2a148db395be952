/** Writing variants of one name become equal: case, accents, Arabic vowel marks and digits, alef and hamza forms, ta marbuta, alef maqsura. */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ـ/g, '')
    .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** A folded word without the article and the particles that Arabic writes with it: التسليم, والتسليم and بالتسليم are all تسليم. */
export const bareOf = (word: string): string =>
  word.replace(/^(?:ال(?=..)|لل(?=..)|(?:[وف][بك]?|[بك])ال(?=...)|[وف]لل(?=..))/u, '');

/**
 * What is left of one word when it is written in Arabic, in French or in a transliteration: its consonants, in one
 * alphabet, as Moroccans hear them. النصر, Annasr and En-nasr are all `nsr`.
 */
export const skeletonOf = (word: string): string => (/^[ء-ۿ]/u.test(word) ? fromArabic(word) : fromLatin(word));

/**
 * What a name tells, each once: the skeletons of its words, without articles and words that any operation could have
 * (`generic`, folded), and its numerals.
 */
export const tellingWords = (name: string, generic: ReadonlySet<string>): readonly string[] => [
  ...new Set(
    fold(name)
      .replace(article, '')
      .split(' ')
      .filter((word) => !generic.has(word))
      .map((word) => numeralIn(word) ?? (word.length > 1 ? skeletonOf(word) : ''))
      .filter((telling) => telling !== ''),
  ),
];

/** Whether a telling word is a numeral, as in `tranche 3` or `îlot 3B`: many names share one, and none is known by it. */
export const isNumeral = (telling: string): boolean => /^\d/.test(telling);

/** An article that is written apart; all but `al` sound like the word that follows: En-nasr, Ar Riad, Dar Es-Salam. */
const article = /(?<=^| )[ae](?:l (?=.)|(ch|sh|[nrsdtz]) (?=\1))/g;

const romans: readonly string[] = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

function numeralIn(word: string): string | undefined {
  if (isNumeral(word)) return word.replace(/^0+(?=.)/, '');
  return romans.includes(word) ? String(romans.indexOf(word) + 1) : undefined;
}

/** Arabic letters that one Latin consonant stands for; emphatic ones and gutturals are written like their neighbours. */
const arabicSounds = {
  ...{ b: 'بپ', t: 'تثط', j: 'ج', h: 'حه', k: 'خغقكگݣڭ', d: 'دذضظ', r: 'ر', z: 'ز' },
  ...{ s: 'سص', x: 'ش', f: 'فڤ', l: 'ل', m: 'م', n: 'ن' },
};

const latinOf: ReadonlyMap<string, string> = new Map(
  Object.entries(arabicSounds).flatMap(([latin, letters]) => [...letters].map((letter) => [letter, latin] as const)),
);

const fromArabic = (word: string): string =>
  [...word.replace(/^ال(?=..)/u, '').replace(/[هح]$/u, '')].map((letter) => latinOf.get(letter) ?? '').join('');

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
