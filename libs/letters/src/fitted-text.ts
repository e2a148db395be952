const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Code points that are laid out but never drawn. */
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;

/** What stands for a character that no font has. */
const replacement = '\uFFFD';

/**
 * One line of text that the fonts can draw: PDF/A forbids glyphs for what a font has not (ISO 19005-2, 6.2.11.8). What
 * reads as one character must come from one font, or it is replaced whole.
 */
export const fittedText = (text: string, coverage: readonly ReadonlySet<number>[]): string =>
  Array.from(graphemes.segment(text.replaceAll('\n', ' ')), ({ segment }) =>
    isDrawn(segment, coverage) ? segment : replacement,
  ).join('');

const isDrawn = (grapheme: string, coverage: readonly ReadonlySet<number>[]): boolean => {
  const drawn = Array.from(grapheme).filter((character) => !ignorable.test(character));
  return coverage.some((font) => drawn.every((character) => font.has(character.codePointAt(0) ?? 0)));
};
