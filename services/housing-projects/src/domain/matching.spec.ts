import { describe, expect, it } from '@jest/globals';
import { matchOperation, type Clues, type MatchingTerms } from './matching.ts';
import type { OperationSheet } from './sheets.ts';

const terms: MatchingTerms = {
  sureFrom: 0.8,
  lead: 0.1,
  suggestFrom: 0.3,
  atMost: 2,
  weights: { name: 0.9, heard: 0.95, sameProvince: 0.1, otherProvince: 0.2, onlyOne: 0.5, oneOfSeveral: 0.3 },
  sureLetters: 3,
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

  it.each([
    ['has another numeral', 'Menzeh Ouarzazate Ennakhil Tamesna 1', 'Menzeh Ouarzazate Ennakhil Tamesna 2'],
    ['has a numeral in another script', 'Al Houda Ennour 2', 'الهدى النور ٣'],
    ['has a numeral that was not told', 'Riad Ennakhil', 'Riyad An-Nakhil 2'],
    ['tells too little', 'Wiam', 'Oumi'],
  ])('is only suggested by a name that sounds alike when it %s', (_, name, fr) => {
    const matching = match({ name, province: '04.441' }, [{ ...twin, names: { fr } }]);
    expect(matching).toMatchObject({ candidates: [{ operation: 'OP-3', method: 'name' }] });
    const [candidate] = 'candidates' in matching ? matching.candidates : [];
    expect(candidate?.score).toBeLessThan(terms.sureFrom);
  });

  it.each([
    ['the one of its numeral', 'Riyad An-Nakhil 2', 'Riad Ennakhil 2', 0.86],
    ['itself as it is written, however short', 'Wiam', 'Wiam', 0.9],
    ['the one of its numeral in another script', 'Al Houda Ennour 3', 'الهدى النور ٣', 0.86],
  ])('is %s', (_, name, fr, score) => {
    const others = ['Riad Ennakhil 1', 'Riad Ennakhil 3', 'Ouiam 2'].map((other, at) => ({
      ...nowhere,
      code: `OTHER-${at}`,
      names: { fr: other },
    }));
    expect(match({ name }, [...others, { ...nowhere, names: { fr } }])).toEqual({
      sure: { operation: 'OP-5', method: 'name', score },
    });
  });

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
  it('say what each clue counts', () => {
    const weights = { name: 0.8, heard: 0.5, sameProvince: 0.2, otherProvince: 0.4, onlyOne: 0.6, oneOfSeveral: 0.4 };
    const scoreOf = (clues: Clues, operations: readonly OperationSheet[]) => {
      const matching = matchOperation(clues, operations, { ...terms, sureFrom: 1, weights });
      return 'candidates' in matching ? matching.candidates[0]?.score : matching.sure.score;
    };
    expect(scoreOf({ name: 'Tamesna' }, [twin])).toBe(0.8);
    expect(scoreOf({ name: 'Tamsna' }, [twin])).toBe(0.4);
    expect(scoreOf({ name: 'Tamesna', province: '04.441' }, [twin])).toBe(1);
    expect(scoreOf({ name: 'Tamesna', province: '06.141' }, [twin])).toBe(0.4);
    expect(scoreOf({ province: '04.441' }, [twin])).toBe(0.6);
    expect(scoreOf({ province: '04.441' }, [twin, sale])).toBe(0.4);
    expect(matchOperation({ name: 'Annasr' }, [nasr], { ...terms, sureLetters: 4 })).toEqual({
      candidates: [{ operation: 'OP-4', method: 'name', score: 0.79 }],
    });
  });
  it('suggest what is as likely as they ask', () => {
    expect(matchOperation(clues, [anfa], { ...terms, suggestFrom: 0.5 })).toEqual({ candidates: [place] });
    expect(matchOperation(clues, [anfa], { ...terms, suggestFrom: 0.51 })).toEqual({ candidates: [] });
  });
});
