import { describe, expect, it } from '@jest/globals';
import { fold, matchOperation } from './matching.ts';
import type { OperationSheet } from './operation.ts';

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

describe('an operation', () => {
  it('is matched by its code before anything else', () =>
    expect(matchOperation({ code: 'OP-2', name: 'Résidence Anfa' }, [anfa, sale])).toEqual({
      operation: 'OP-2',
      method: 'code',
      score: 1,
    }));
  it('is matched by name, however it is spelled in French or Arabic', () => {
    expect(matchOperation({ name: 'residence ANFA' }, [anfa, sale])?.operation).toBe('OP-1');
    expect(matchOperation({ name: 'اقامه انفا' }, [anfa, sale])).toMatchObject({ operation: 'OP-1', method: 'name' });
  });
  it('is matched by place when its province has no other', () =>
    expect(matchOperation({ province: '06.141' }, [anfa, sale, twin])).toEqual({
      operation: 'OP-1',
      method: 'place',
      score: 0.5,
    }));
  it('is left open when two could be meant', () =>
    expect(matchOperation({ province: '04.441' }, [anfa, sale, twin])).toBeUndefined());
  it('is left open when nothing is known', () => expect(matchOperation({}, [anfa, sale])).toBeUndefined());
});

it('folds vowel marks and tatweel away', () => expect(fold('إِقَامَـــة')).toBe('اقامه'));
