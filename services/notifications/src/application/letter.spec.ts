import { describe, expect, it } from '@jest/globals';
import { writeLetter, writeList } from './letter.ts';

const receipt = { receiptNumber: 'JSR-1', trackingCode: 'WXYZ-1234' };
const written = (language: 'ar' | 'fr' | 'en', words: Record<string, string> = receipt) =>
  writeLetter('complaint-registered.subject', 'complaint-registered.body', language, words);

describe('a letter', () => {
  it('is read from right to left in Arabic, and from left to right elsewhere', () => {
    expect(written('ar').html).toContain('lang="ar" dir="rtl"');
    expect(written('fr').html).toContain('lang="fr" dir="ltr"');
  });

  it('keeps codes in reading order inside Arabic', () => {
    expect(written('ar').html).toContain('<bdi>WXYZ-1234</bdi>');
    expect(written('ar').text).toContain('WXYZ-1234');
    expect(written('ar').text).not.toContain('<bdi>');
  });

  it('takes the signs of a name for text, not for markup', () => {
    const words = { receiptNumber: 'JSR-1', against: 'Salt & <Lime>', dueOn: 'x' };
    const { text, html } = writeLetter('clock-started.subject', 'clock-started.body', 'en', words);
    expect(text).toContain('Salt & <Lime>');
    expect(html).toContain('Salt &#38; &#60;Lime&#62;');
  });

  it('is not written without a word that it needs', () =>
    expect(() => written('fr', { receiptNumber: 'JSR-1' })).toThrow());
});

describe('a list', () => {
  it('says its lines in their order, each with the number of its case', () => {
    const lines = ['JSR-2', 'JSR-1'].map((receiptNumber) => ({
      key: 'complaint-withdrawn.officer',
      words: { receiptNumber },
    }));
    const { subject, text, html } = writeList(
      { key: 'digest.subject', words: { count: 2, day: 'today' } },
      lines,
      'en',
    );
    expect(subject).toBe('2 pieces of news on your cases, today');
    expect(text).toBe('- JSR-2: The complaint was withdrawn.\n- JSR-1: The complaint was withdrawn.');
    expect(html).toContain(
      '<ul><li><bdi>JSR-2</bdi>: The complaint was withdrawn.</li><li><bdi>JSR-1</bdi>: The complaint was withdrawn.</li></ul>',
    );
  });
});
