import { describe, expect, it } from '@jest/globals';
import { formsOf, searchableWords } from './searchable-words.ts';

const identity = {
  name: 'زليخة تامازيرت',
  representative: { name: 'Driss Ouazzani' },
  members: [{ name: 'Itto' }],
  description: 'تأخر في التسليم، والشقة بها تسرب',
  alreadyTried: "J'ai écrit à l'agence de Salé.",
  administration: 'Société Al Omrane',
};
const words = new Set(searchableWords(identity));
const isFoundBy = (asked: string) => formsOf(asked).every((forms) => forms.some((form) => words.has(form)));

describe('a complaint', () => {
  it.each([
    ['a name', 'زليخه'],
    ['a name in other letters', 'Zoulikha'],
    ['the name of who files for the complainant', 'ouazzani'],
    ['the name of one of several', 'ITTO'],
    ['a word with another hamza', 'تاخر'],
    ['a word without the article and particle it was written with', 'شقة'],
    ['a word with an article that it was written without', 'التسرب'],
    ['a word of what was tried, without its accent', 'ecrit'],
    ['a word with its elided article', "l'agence"],
    ['the administration', 'omrane'],
  ])('is found by %s', (_, asked) => expect(isFoundBy(asked)).toBe(true));

  it.each([
    ['a word that it does not have', 'toiture'],
    ['the beginning of a word', 'agen'],
    ['a word of a text that only sounds alike', 'agonce'],
  ])('is not found by %s', (_, asked) => expect(isFoundBy(asked)).toBe(false));

  it('has no end of words, however much was written', () => {
    const description = Array.from({ length: 5_000 }, (_, index) => `mot${index}`).join(' ');
    expect(searchableWords({ ...identity, description }).length).toBeLessThanOrEqual(300);
  });
});
