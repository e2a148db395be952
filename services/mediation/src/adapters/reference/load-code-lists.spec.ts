import { expect, it } from '@jest/globals';
import { closureReasons } from '../../domain/mediation.ts';
import { codesOf, loadCodeLists } from './load-code-lists.ts';

it("finds each of the ombudsman's closure reasons, and the reason of silence, in the code lists", () => {
  const known = codesOf('closure-reasons');
  expect(closureReasons.filter((reason) => !known.has(reason))).toEqual([]);
  expect(loadCodeLists().unknownReason(['no-answer'])).toBeUndefined();
});

it('names every code that is in no list, by its place', () => {
  expect(loadCodeLists().unknownRemedy(['repair', 'fireworks'])).toEqual({
    rejected: [{ pointer: '/data/remedies/1', code: 'unknown-code' }],
  });
});
