import { expect, it } from '@jest/globals';
import { CodeLists } from '@jisr/contracts';
import { closureReasons } from './mediation.ts';

it('names each reason of closure, and that of silence, as the code lists do', () => {
  const lists = new CodeLists();
  expect(closureReasons.filter((reason) => !lists.has('closure-reasons', reason))).toEqual([]);
  expect(lists.has('refusal-reasons', 'no-answer')).toBe(true);
});
