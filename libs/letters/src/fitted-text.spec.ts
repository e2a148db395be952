import { describe, expect, it } from '@jest/globals';
import { fittedText } from './fitted-text.ts';

const pointsOf = (text: string) => new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
const fonts = [pointsOf('abc \u0301'), pointsOf('😀\u200D')];

describe('a text fitted to fonts', () => {
  it.each([
    ['keeps what one font or another draws', 'abc 😀', 'abc 😀'],
    ['replaces what none draws', 'a日b', 'a\uFFFDb'],
    ['replaces a letter with its marks whole when no font has both', '日\u0301a', '\uFFFDa'],
    ['replaces a letter whose mark is in another font', '😀\u0301', '\uFFFD'],
    ['keeps what is never drawn', 'a\u200Fb', 'a\u200Fb'],
    ['is one line, so that no mark stands on the end of another', 'a\n\u0301', 'a \u0301'],
  ])('%s', (_, text, fitted) => expect(fittedText(text, fonts)).toBe(fitted));
});
