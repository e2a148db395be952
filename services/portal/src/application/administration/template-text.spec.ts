import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ReplyTemplate } from '@jisr/portal-api';
import { troublesOf } from './template-text.ts';

const texts = (change: Partial<ReplyTemplate['texts']> = {}) => ({
  texts: {
    ar: 'ملفكم {receiptNumber}: [الإجراء].',
    fr: 'Dossier {receiptNumber} : [mesure].',
    zgh: 'ⴰⵙⴷⴰⵡ {receiptNumber}: [ⴰⵙⴽⵉⵔ].',
    en: 'Case {receiptNumber}: [measure].',
    ...change,
  },
});

describe('a template', () => {
  it('is sound when all languages have the same fields and as many gaps', () =>
    expect(troublesOf(texts())).toEqual([]));

  it.each([
    ['a field that no case fills in', { en: 'Case {password}: [measure].' }, 'template-field-unknown'],
    ['a bracket that stays open', { en: 'Case {receiptNumber}: [measure.' }, 'template-brackets-open'],
    ['a brace that nothing opens', { en: 'Case receiptNumber}: [measure].' }, 'template-brackets-open'],
    ['a gap that is missing', { en: 'Case {receiptNumber}.' }, 'template-gaps-uneven'],
    ['a field too many', { en: 'Case {receiptNumber}, {today}: [measure].' }, 'template-gaps-uneven'],
  ])('is not with %s, and says in which language', (_, change, code) =>
    expect(troublesOf(texts(change))).toEqual([{ pointer: '/texts/en', code }]),
  );

  it('that comes with the platform is sound', () => {
    const file = new URL('../../../reply-templates.json', import.meta.url);
    const packaged = JSON.parse(readFileSync(file, 'utf8')) as readonly ReplyTemplate[];
    expect(packaged.flatMap(troublesOf)).toEqual([]);
  });
});
