import { describe, expect, it } from '@jest/globals';
import { MasterKey } from './master-key.ts';
import { PersonDigests } from './person-digests.ts';

const digests = new PersonDigests(MasterKey.fromBase64(Buffer.alloc(32, 1).toString('base64')));
const others = new PersonDigests(MasterKey.fromBase64(Buffer.alloc(32, 2).toString('base64')));
const person = { nationalId: 'QX918273', email: 'z.t@example.ma', phone: '+212 6 12 34 56 78' };

describe('the digests of a person', () => {
  it('are one for each identifier, and say nothing of it', () => {
    expect(digests.of(person)).toHaveLength(3);
    expect(digests.of({})).toEqual([]);
    for (const digest of digests.of(person)) expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are the same however the identifier is spelled', () => {
    const spelled = { nationalId: 'qx 918273', email: ' Z.T@Example.ma ', phone: '0612345678' };
    expect(digests.of(spelled)).toEqual(digests.of(person));
    expect(digests.of({ phone: '00212612345678' })).toEqual(digests.of({ phone: '06 12 34 56 78' }));
  });

  it('are others for another person, another kind and another master key', () => {
    expect(digests.of({ nationalId: 'QX918274' })).not.toEqual(digests.of({ nationalId: 'QX918273' }));
    expect(digests.of({ nationalId: '612345678' })).not.toEqual(digests.of({ phone: '612345678' }));
    expect(others.of(person)).not.toEqual(digests.of(person));
  });

  it('are none for an identifier without a single sign', () => expect(digests.of({ phone: '( )' })).toEqual([]));
});
