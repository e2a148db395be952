/** Controls but for line ends and tabs, half pairs, private use, unassigned: no font draws them and PDF/A forbids some. */
const undrawable = /[^\P{Cc}\n\t]|\p{Cs}|\p{Co}|\p{Cn}/gu;

/**
 * What is never drawn, but for joiners, the marks of direction and the choice of an emoji's look. Among it are embeddings,
 * overrides and isolates, with which a text can be made to read otherwise than it is written, and tags, which hide text.
 */
const invisible = /(?![\u200C-\u200F\u061C\uFE0E\uFE0F])\p{Default_Ignorable_Code_Point}|[\uFFF9-\uFFFC]/gu;

/** A text without characters that can not be printed or that would turn the text around them; the rest stays as written. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(undrawable, '')
    .replace(invisible, '')
    .replaceAll('\t', ' ')
    .normalize('NFC');

/** The same value with every text in it made plain. */
export const withPlainTexts = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' ? plainText(part) : part,
  ) as Value;

/** A text of paragraphs, parted by blank lines, as its lines. */
export const paragraphsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\n[^\S\n]*\n\s*/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n'));

/** A number or code that reads from left to right in a line of any direction (UAX #9, LRI and PDI). */
export const leftToRight = (code: string): string => `\u2066${code}\u2069`;
