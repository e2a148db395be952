import { describe, expect, it } from '@jest/globals';
import { erase, MasterKey, SealBroken } from '@jisr/security';
import { ContentErasedError, ContentSeal } from './content-seal.ts';

const master = MasterKey.fromBase64(Buffer.alloc(32, 7).toString('base64'));
const bytes = Buffer.from('Plan de la maison de Zoulikha');

describe('a sealed chunk', () => {
  const seal = ContentSeal.create(master, 'content-1');
  const chunk = seal.sealChunk(bytes, 3);

  it('opens at its own index, with the stored key', () =>
    expect(ContentSeal.restore(master, 'content-1', seal.stored).openChunk(chunk, 3)).toEqual(bytes));

  it('opens at no other index, and in no other content', () => {
    expect(() => seal.openChunk(chunk, 2)).toThrow(SealBroken);
    expect(() => ContentSeal.create(master, 'content-1').openChunk(chunk, 3)).toThrow(SealBroken);
    expect(() => ContentSeal.restore(master, 'content-2', seal.stored)).toThrow(SealBroken);
  });

  it('is erased with its key', () => {
    const erased = erase(seal.stored, '2026-01-05T10:00:00.000Z');
    expect(() => ContentSeal.restore(master, 'content-1', erased)).toThrow(ContentErasedError);
  });
});

it('a file name and the state of a hash open as they were', () => {
  const seal = ContentSeal.create(master, 'content-1');
  expect(seal.openName(seal.sealName('Zoulikha – contrat.pdf'))).toBe('Zoulikha – contrat.pdf');
  expect(Buffer.from(seal.openHashing(seal.sealHashing(bytes)))).toEqual(bytes);
});
