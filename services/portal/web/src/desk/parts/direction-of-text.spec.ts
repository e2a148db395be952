import { describe, expect, it } from '@jest/globals';
import { directionOfText } from './direction-of-text.ts';

describe('the direction of a text', () => {
  it.each([
    ['سيدتي، سيدي', 'rtl'],
    ['Madame, Monsieur', 'ltr'],
    ['ⵎⴰⵙⵙⴰ', 'ltr'],
    ['1. (سيدتي) Madame', 'rtl'],
    ['', undefined],
    ['12 / 3', undefined],
  ])('of %j is %s', (text, direction) => expect(directionOfText(text)).toBe(direction));
});
