import { describe, expect, it } from '@jest/globals';
import { reminder } from '../test/letters.samples.ts';
import { sheetOfLetter } from './letter.sheet.ts';
import type { Letter, LetterKind } from './letter.ts';

const kinds: readonly LetterKind[] = ['request', 'reply', 'reminder', 'recommendation'];
const versionsOf = (changes: Partial<Letter>) => sheetOfLetter({ ...reminder, ...changes }).versions;

describe('a letter in words', () => {
  it('is in Arabic from right to left, then in French from left to right', () =>
    expect(versionsOf({}).map(({ language, direction }) => [language, direction])).toEqual([
      ['ar', 'rtl'],
      ['fr', 'ltr'],
    ]));

  it('has a title, an opening and a deadline of its kind in both languages', () => {
    const told = kinds.flatMap((kind) => versionsOf({ kind }).map(({ kind: title, opening }) => [title, opening]));
    expect(new Set(told.map(([title]) => title)).size).toBe(8);
    expect(new Set(told.map(([, opening]) => opening)).size).toBe(8);
    const deadlineOf = (kind: LetterKind) => versionsOf({ kind })[1]?.particulars.at(-1)?.lines[0];
    expect(deadlineOf('request')).toBe('nous vous prions de nous répondre au plus tard le 24 décembre 2026');
    expect(deadlineOf('reply')).toBe('ce qui est annoncé ici sera exécuté au plus tard le 24 décembre 2026');
  });

  it('names the entity within the institution, and the addressee’s own reference', () => {
    const lines = versionsOf({})[1]?.particulars.map(({ lines }) => lines[0]);
    expect(lines).toContain('Groupe Al Omrane, Al Omrane Casablanca-Settat');
    expect(lines).toContain('récépissé \u2066JSR-2026-ABCDE-12345\u2069, votre référence \u2066AO/CS/4471\u2069');
  });

  it('says nothing of what the letter has not', () => {
    const { dueOn: _, verification: __, ...rest } = reminder;
    const bare = { ...rest, legalBasis: [], case: { receiptNumber: 'R-1' }, signatory: { title: reminder.subject } };
    const [, french] = sheetOfLetter(bare).versions;
    expect(french?.particulars.map(({ label }) => label)).toEqual([
      'De\u00A0:',
      'À\u00A0:',
      'Objet\u00A0:',
      'Dossier\u00A0:',
    ]);
    expect(french?.particulars[3]?.lines).toEqual(['récépissé \u2066R-1\u2069']);
    expect(french?.signatory).toEqual(['Retard dans la livraison du logement']);
    expect(french).not.toHaveProperty('verification');
  });

  it('introduces the body in the frame of another language only', () => {
    const introductions = (language: Letter['body']['language']) =>
      versionsOf({ body: { text: 'x', language } }).map(({ body }) => body.introduction);
    expect(introductions('ar')).toEqual([undefined, 'Texte tel que rédigé en arabe\u00A0:']);
    expect(introductions('fr')).toEqual(['النص كما حرر بالفرنسية:', undefined]);
    expect(introductions('zgh')).toEqual(['النص كما حرر بالأمازيغية:', 'Texte tel que rédigé en amazighe\u00A0:']);
  });

  it('keeps the body in the direction of its own language', () =>
    expect(versionsOf({}).map(({ body }) => body.direction)).toEqual(['rtl', 'rtl']));

  it('is refused when its day is no civil day', () =>
    expect(() => versionsOf({ date: '2026-02-30' })).toThrow(RangeError));
});
