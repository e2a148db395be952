import { describe, expect, it } from '@jest/globals';
import { fillTemplate } from './template-text.ts';

describe('a template', () => {
  it('says what is known of the case, each time it is asked for', () =>
    expect(fillTemplate('{receiptNumber}, {receiptNumber}: [mesure]', { receiptNumber: 'JSR-1' })).toBe(
      'JSR-1, JSR-1: [mesure]',
    ));

  it('leaves to the officer what is not known', () => expect(fillTemplate('{operation}', {})).toBe('[operation]'));
});
