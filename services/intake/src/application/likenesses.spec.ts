import { describe, expect, it } from '@jest/globals';
import type { UnitOfWork } from '@jisr/messaging';
import { packagedRules } from '@jisr/reference';
import { MasterKey, PersonDigests } from '@jisr/security';
import { Likenesses } from './likenesses.ts';
import { Terms } from './terms.ts';

const digests = new PersonDigests(MasterKey.fromBase64(Buffer.alloc(32, 1).toString('base64')));
const likenesses = new Likenesses(digests, new Terms(packagedRules()));
const person = { nationalId: 'QX918273' };
const about = { category: 'refund', operation: { name: 'Résidence Al Amal' } };

/** A batch in front of a database that holds nothing, or these documents. */
const batch = (...stored: object[]) => {
  const written: { replaceOne: { replacement: object } }[] = [];
  const unit = {
    find: () => Promise.resolve(stored),
    write: (_collection: string, operation: never) => written.push(operation),
  } as unknown as UnitOfWork;
  return { unit, written };
};

describe('the likeness of complaints', () => {
  it('finds one of the same batch', () => {
    const { unit } = batch();
    likenesses.keep(likenesses.of('first', about, person, '2026-01-05', unit), unit);
    const second = likenesses.of('second', about, person, '2026-01-05', unit);
    expect(likenesses.duplicatesOf(second, unit)).toEqual(['first']);
  });

  it('finds one that is stored, however its operation is spelled', async () => {
    const stored = { _id: 'first', persons: digests.of(person), operation: 'residencealamal' };
    const { unit } = batch({ ...stored, category: 'refund', filedOn: '2026-01-05' });
    await likenesses.load([], [person], unit);
    const spelled = { ...about, operation: { name: 'RESIDENCE al-amal' } };
    expect(likenesses.duplicatesOf(likenesses.of('second', spelled, person, '2026-02-05', unit), unit)).toEqual([
      'first',
    ]);
  });

  it('is none for a complainant who can not be told from others', () => {
    const { unit, written } = batch();
    const nobody = likenesses.of('first', about, {}, '2026-01-05', unit);
    likenesses.keep(nobody, unit);
    expect([nobody, likenesses.duplicatesOf(nobody, unit), written]).toEqual([undefined, [], []]);
  });

  it('keeps the day of filing and the persons known before when more is brought', () => {
    const { unit, written } = batch();
    likenesses.keep(likenesses.of('first', about, person, '2026-01-05', unit), unit);
    likenesses.keep(likenesses.of('first', about, { email: 'z@example.ma' }, '2026-01-15', unit), unit);
    expect(written[1]?.replaceOne.replacement).toEqual({
      persons: [...digests.of(person), ...digests.of({ email: 'z@example.ma' })],
      category: 'refund',
      operation: 'residencealamal',
      filedOn: '2026-01-05',
    });
  });

  it('names no more than an event can hold', () => {
    const { unit } = batch();
    for (let i = 0; i < 30; i++) likenesses.keep(likenesses.of(`c${i}`, about, person, '2026-01-05', unit), unit);
    expect(likenesses.duplicatesOf(likenesses.of('last', about, person, '2026-01-05', unit), unit)).toHaveLength(20);
  });
});
