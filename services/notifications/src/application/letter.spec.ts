import { describe, expect, it } from '@jest/globals';
import { templates } from '../domain/correspondence.ts';
import { catalogueOf, writeLetter } from './letter.ts';

const languages = ['ar', 'fr', 'zgh', 'en'] as const;
const params = {
  receiptNumber: 'JSR-2026-ABCD',
  trackingCode: 'WXYZ-1234',
  respondent: 'Groupe Al Omrane',
  dueOn: '2026-11-03',
  contestableUntil: '2026-12-03',
  outcome: 'granted',
  accepted: 'yes',
};

describe.each(languages)('the letters in %s', (language) => {
  it('exist for every template, as in every other language', () =>
    expect(Object.keys(catalogueOf(language))).toEqual(Object.keys(catalogueOf('en'))));

  it.each(templates)('say %s with nothing left open', (template) => {
    const { subject, text, html } = writeLetter(template, language, params);
    expect(subject).toContain('JSR-2026-ABCD');
    expect(`${subject}${text}`).not.toMatch(/[{}]/);
    expect(html).toContain(`lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
  });
});

describe('a letter', () => {
  it('writes days out as each language does, in Western digits', () => {
    const dueIn = (language: (typeof languages)[number]) => writeLetter('clock-started', language, params).text;
    expect(dueIn('fr')).toContain('3 novembre 2026');
    expect(dueIn('ar')).toContain('3 نونبر 2026');
    expect(dueIn('zgh')).toContain('3 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026');
    expect(dueIn('en')).toContain('November 3, 2026');
  });

  it('keeps codes in reading order inside Arabic', () =>
    expect(writeLetter('complaint-registered', 'ar', params).html).toContain('<bdi>WXYZ-1234</bdi>'));

  it('takes the signs of a name for text, not for markup', () => {
    const { text, html } = writeLetter('clock-started', 'en', { ...params, respondent: 'Salt & <Lime>' });
    expect(text).toContain('Salt & <Lime>');
    expect(html).toContain('Salt &#38; &#60;Lime&#62;');
  });
});
