import { expect, it } from '@jest/globals';
import { similarity } from './similarity.ts';

it.each([
  [['anfa'], ['anfa'], 1],
  [['anfa', 'nord'], ['nord', 'anfa'], 1],
  [['anfa'], ['nord'], 0],
  [['anfa', 'nord'], ['anfa'], 2 / 3],
  [['nord', 'anfa'], ['anfa'], 2 / 3],
  [['ab'], ['ac'], 1 / 3],
  [['aa', 'aa'], ['aa'], 2 / 3],
  [[], ['anfa'], 0],
  [[], [], 0],
])('%j and %j are alike by %d', (words, others, alike) => expect(similarity(words, others)).toBeCloseTo(alike, 10));
