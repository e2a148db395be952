import { describe, expect, it } from '@jest/globals';
import { loadInstitutions } from '@jisr/contracts';
import type { Template } from '../domain/correspondence.ts';
import type { Delivery } from './deliveries.ts';
import { LetterWriter } from './letter-writer.ts';

const folder = new URL('../../../../deploy/institutions', import.meta.url).pathname;
const letters = new LetterWriter(await loadInstitutions(folder));
const delivery = (template: Template, language: Delivery['language']): Delivery => ({
  _id: `e1.${template}`,
  caseId: 'c1',
  template,
  language,
  params: { receiptNumber: 'JSR-1', against: 'al-omrane', dueOn: '2026-11-03' },
  time: '2026-09-04T10:00:00.000Z',
  queuedAt: new Date(0),
  status: 'waiting',
  nextAttemptAt: new Date(0),
  postponed: 0,
  attempts: 0,
});

describe('the letter of a started clock', () => {
  it.each([
    ['ar', 'مجموعة العمران', '3 نونبر 2026'],
    ['fr', 'Groupe Al Omrane', '3 novembre 2026'],
    ['zgh', 'ⵜⴰⵔⴰⴱⴱⵓⵜ ⵏ ⵍⵄⵓⵎⵔⴰⵏ', '3 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026'],
    ['en', 'Al Omrane Group', 'November 3, 2026'],
  ] as const)('says in %s who answers and by when', (language, respondent, dueOn) => {
    const { text, html } = letters.write(delivery('clock-started', language));
    for (const said of [text, html]) {
      expect(said).toContain(respondent);
      expect(said).toContain(dueOn);
    }
  });

  it('names an institution that has left by its code', () =>
    expect(new LetterWriter(new Map()).write(delivery('clock-started', 'fr')).text).toContain('al-omrane'));
});

describe('the tracking code', () => {
  it('is told in the receipt', () =>
    expect(letters.write(delivery('complaint-registered', 'fr'), 'WXYZ-1234').text).toContain('WXYZ-1234'));
  it('makes no receipt without it', () =>
    expect(() => letters.write(delivery('complaint-registered', 'fr'))).toThrow());
});
