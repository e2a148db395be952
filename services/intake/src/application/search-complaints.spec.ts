import { expect, it } from '@jest/globals';
import { MasterKey, PersonDigests, WordDigests } from '@jisr/security';
import type { WordStore } from '../adapters/mongo/word-store.ts';
import { SearchComplaints } from './search-complaints.ts';

it('calls a word common that thousands of complaints have, and lists none of them', async () => {
  const master = MasterKey.fromBase64(Buffer.alloc(32, 1).toString('base64'));
  const find = (_: object, most: number) => Promise.resolve(Array.from({ length: most }, (_one, index) => `${index}`));
  const store = { find } as unknown as WordStore;
  const searching = new SearchComplaints(store, new WordDigests(master), new PersonDigests(master));
  expect(await searching.by('appartement')).toEqual({ common: true });
});
