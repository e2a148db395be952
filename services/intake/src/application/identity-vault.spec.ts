import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { UnitOfWork } from '@jisr/messaging';
import { erase, MasterKey } from '@jisr/security';
import { addresseeOf, IdentityVault, isReachable, type SealedIdentity } from './identity-vault.ts';

const vault = new IdentityVault(MasterKey.fromBase64(randomBytes(32).toString('base64')));
const id = '2c5ea4c0-4067-51fd-8b5e-1d0f3a7c9e11';

/** What the work writes; no more of a unit is needed here. */
function written(work: (unit: UnitOfWork) => void): object[] {
  const operations: object[] = [];
  work({ write: (_collection: string, operation: object) => operations.push(operation) } as unknown as UnitOfWork);
  return operations;
}

function kept(): SealedIdentity {
  const [operation] = written((unit) => vault.keep(id, 'JSR-1', { name: 'Fatima', description: 'Les clés.' }, unit));
  return (operation as { insertOne: { document: SealedIdentity } }).insertOne.document;
}

describe('who is told of a case', () => {
  const complainant = { name: 'Fatima', email: 'fatima@example.ma', phone: '+212600000000' };
  const representative = { name: 'Brahim', phone: '+212611111111' };

  it('is the complainant, or the representative who can be reached, by their own address alone', () => {
    expect(addresseeOf(complainant)).toEqual(complainant);
    expect(addresseeOf({ ...complainant, representative })).toEqual(representative);
    expect(addresseeOf({ ...complainant, representative: { name: 'Brahim' } })).toEqual(complainant);
  });

  it('is nobody when neither left an address', () => {
    expect(isReachable(addresseeOf({ name: 'Fatima', representative: { name: 'Brahim' } }))).toBe(false);
    expect(isReachable(addresseeOf({ name: 'Fatima', representative }))).toBe(true);
  });
});

describe('an identity that is amended', () => {
  it('holds what was brought later over what was said before, under the same key', async () => {
    const document = kept();
    const operations: { updateOne: { update: { $set: object } } }[] = [];
    const unit = {
      find: () => Promise.resolve([document]),
      write: (_collection: string, operation: never) => operations.push(operation),
    } as unknown as UnitOfWork;
    await vault.load([id], unit);
    vault.amend(id, { address: 'Salé' }, unit);
    vault.amend(id, { name: 'Fatima Z.' }, unit);
    expect(vault.open({ ...document, ...operations.at(-1)?.updateOne.update.$set })).toMatchObject({
      value: { name: 'Fatima Z.', address: 'Salé', description: 'Les clés.' },
    });
  });

  it('may have been kept in the same batch', () => {
    const operations = written((unit) => {
      vault.keep(id, 'JSR-1', { description: 'Les clés.' }, unit);
      vault.amend(id, { address: 'Salé' }, unit);
    });
    expect(operations).toHaveLength(2);
  });

  it('stays as it is when nothing is known of it', () =>
    expect(written((unit) => vault.amend(id, { address: 'Salé' }, unit))).toEqual([]));
});

describe('an identity whose tracking code was told', () => {
  it('is whole but for the code', () => {
    const document = kept();
    expect(vault.open(document)).toMatchObject({ value: { trackingCode: expect.any(String) } });
    const [operation] = written((unit) => vault.forgetTrackingCode(document, unit));
    const { update } = (operation as { updateOne: { update: { $set: object } } }).updateOne;
    expect(vault.open({ ...document, ...update.$set })).toEqual({
      value: { name: 'Fatima', description: 'Les clés.' },
    });
  });

  it('is not written again when it was erased meanwhile', () => {
    const document = kept();
    const erased = { ...document, key: erase(document.key, '2026-01-05T10:00:00Z') };
    expect(written((unit) => vault.forgetTrackingCode(erased, unit))).toEqual([]);
  });
});
