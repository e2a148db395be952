import { describe, expect, it } from '@jest/globals';
import { inMemory, sha256, type SignedItem } from '@jisr/proof';
import { evidenceDocuments } from './evidence-documents.ts';
import { documentItem } from './item-id.ts';

const documentId = '0198c0de-0000-7000-8000-000000000001';
const other = '0198c0de-0000-7000-8000-000000000002';
const file = inMemory('a document');
const named = (fileName: string) => evidenceDocuments([{ documentId, version: 1, fileName, file }], []);
const signed = (item: string): SignedItem => ({
  origin: {
    statement: { kind: 'origin', item, caseId: 'c', sha256: sha256(''), size: 0, from: 'imr', to: 'al-omrane', at: '' },
    jws: '',
  },
});

describe('a document in a bundle', () => {
  it('lies under the item as which it was signed', () =>
    expect(
      evidenceDocuments(
        [{ documentId, version: 2, fileName: 'plan.pdf', file }],
        [
          signed(documentItem(documentId, 1, 'imr')),
          signed(documentItem(other, 2, 'imr')),
          signed(documentItem(documentId, 2, 'imr')),
        ],
      ).map(({ item }) => item),
    ).toEqual([documentItem(documentId, 2, 'imr')]));

  it('lies under its own name where nobody signed', () =>
    expect(named('plan.pdf')).toEqual([{ item: `document-${documentId}-v1`, fileName: 'plan.pdf', file }]));

  it.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['a\u0000b\\c', 'a_b_c'],
    ['..', 'document'],
    ['شهادة.pdf', 'شهادة.pdf'],
  ])('named %j can be written on every system', (name, written) => expect(named(name)[0]?.fileName).toBe(written));
});
