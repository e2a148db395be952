import { describe, expect, it } from '@jest/globals';
import { matchOperation, type Clues, type MatchingTerms } from './matching.ts';
import type { OperationSheet } from './sheets.ts';

const terms: MatchingTerms = {
  sureFrom: 0.8,
  lead: 0.1,
  suggestFrom: 0.3,
  atMost: 2,
  genericWords: new Set(['residence', 'اقامه', 'al']),
};
const anfa: OperationSheet = {
  code: 'OP-1',
  names: { fr: 'Résidence Anfa', ar: 'إقامة أنفا' },
  kind: 'housing',
  territory: { region: 'MA-06', province: '06.141' },
};
const sale: OperationSheet = {
  ...anfa,
  code: 'OP-2',
  names: { fr: 'Salé Al Jadida' },
  territory: { region: 'MA-04', province: '04.441' },
};
const twin: OperationSheet = { ...sale, code: 'OP-3', names: { fr: 'Tamesna' } };
const nasr: OperationSheet = { ...sale, code: 'OP-4', names: { fr: 'Résidence Ennasr' } };
const nowhere: OperationSheet = { ...sale, code: 'OP-5', names: { fr: 'Zerktouni' }, territory: { region: 'MA-04' } };
const all = [anfa, sale, twin, nasr, nowhere];

const match = (clues: Clues, operations = all) => matchOperation(clues, operations, terms);

describe('an operation', () => {
  it('is known by its code, whatever else is said', () =>
    expect(match({ code: 'OP-2', name: 'Résidence Anfa', province: '06.141' })).toEqual({
      sure: { operation: 'OP-2', method: 'code', score: 1 },
    }));

  it.each([
    ['in French, accents and case aside', { name: 'residence ANFA' }, 'OP-1', 0.9],
    ['in Arabic, vowel marks and hamza aside', { name: 'اقامه أَنفا' }, 'OP-1', 0.9],
    ['in Arabic as it is registered', { name: 'إقامة أنفا' }, 'OP-1', 0.9],
    ['in Arabic where the registry has it in French', { name: 'إقامة النصر' }, 'OP-4', 0.86],
    ['in another transliteration', { name: 'Annasr' }, 'OP-4', 0.86],
    ['in its own province', { name: 'Tamesna', province: '04.441' }, 'OP-3', 1],
    ['whose province the registry does not know', { name: 'Zerktouni', province: '06.141' }, 'OP-5', 0.9],
  ] as const)('is known by its name %s', (_, clues, operation, score) =>
    expect(match(clues)).toEqual({ sure: { operation, method: 'name', score } }),
  );

  it('is only suggested by its name when it lies in another province', () =>
    expect(match({ name: 'Tamesna', province: '06.141' }, [anfa, twin])).toEqual({
      candidates: [
        { operation: 'OP-3', method: 'name', score: 0.7 },
        { operation: 'OP-1', method: 'place', score: 0.5 },
      ],
    }));

  it('is only suggested by a name that is half right', () =>
    expect(match({ name: 'Tamesna Nord' }, [twin])).toEqual({
      candidates: [{ operation: 'OP-3', method: 'name', score: 0.61 }],
    }));

  it('is only suggested when another of the same name lies elsewhere, unless the place tells', () => {
    const namesake = { ...twin, code: 'OP-0', territory: { region: 'MA-06', province: '06.141' } };
    expect(match({ name: 'Tamesna' }, [twin, namesake])).toEqual({
      candidates: [
        { operation: 'OP-0', method: 'name', score: 0.9 },
        { operation: 'OP-3', method: 'name', score: 0.9 },
      ],
    });
    expect(match({ name: 'Tamesna', province: '04.441' }, [twin, namesake])).toEqual({
      sure: { operation: 'OP-3', method: 'name', score: 1 },
    });
  });

  it('is suggested by place, more so when its province has no other', () => {
    expect(match({ province: '06.141' })).toEqual({ candidates: [{ operation: 'OP-1', method: 'place', score: 0.5 }] });
    expect(match({ province: '04.441' }, [twin, sale])).toEqual({
      candidates: [
        { operation: 'OP-2', method: 'place', score: 0.3 },
        { operation: 'OP-3', method: 'place', score: 0.3 },
      ],
    });
  });

  it('is one of no more candidates than a person is shown', () =>
    expect(match({ province: '04.441' })).toEqual({
      candidates: [
        { operation: 'OP-2', method: 'place', score: 0.3 },
        { operation: 'OP-3', method: 'place', score: 0.3 },
      ],
    }));

  it('is left open when nothing is known of it', () => {
    expect(match({})).toEqual({ candidates: [] });
    expect(match({ code: 'OP-9', name: 'Inconnue', province: '01.051' })).toEqual({ candidates: [] });
    expect(match({}, [nowhere])).toEqual({ candidates: [] });
  });

  it('is not known by words that any operation could have', () =>
    expect(match({ name: 'Résidence Al' })).toEqual({ candidates: [] }));
});

describe('the terms', () => {
  const place = { operation: 'OP-1', method: 'place', score: 0.5 } as const;
  const clues = { province: '06.141' };
  it('take a match that is as sure as they ask', () =>
    expect(matchOperation(clues, [anfa], { ...terms, sureFrom: 0.5 })).toEqual({ sure: place }));
  it('take a match that leads as far as they ask', () => {
    expect(matchOperation(clues, [anfa], { ...terms, sureFrom: 0.5, lead: 0.5 })).toEqual({ sure: place });
    expect(matchOperation(clues, [anfa], { ...terms, sureFrom: 0.5, lead: 0.6 })).toEqual({ candidates: [place] });
  });
  it('suggest what is as likely as they ask', () => {
    expect(matchOperation(clues, [anfa], { ...terms, suggestFrom: 0.5 })).toEqual({ candidates: [place] });
    expect(matchOperation(clues, [anfa], { ...terms, suggestFrom: 0.51 })).toEqual({ candidates: [] });
  });
});
