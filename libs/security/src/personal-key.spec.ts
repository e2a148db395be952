import { describe, expect, it } from '@jest/globals';
import { MasterKey } from './master-key.ts';
import { openSealed, PersonalKey } from './personal-key.ts';
import { SealBroken } from './sealed-box.ts';
import { erase, erased } from './stored-key.ts';

const master = MasterKey.fromBase64(Buffer.alloc(32, 1).toString('base64'));
const place = { record: 'event-1', field: 'contact' };
const contact = { name: 'فاطمة', email: 'f@example.org' };

const flip = (sealed: string, at: number) => {
  const bytes = Buffer.from(sealed, 'base64');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes.toString('base64');
};

describe('a value sealed under a personal key', () => {
  it('opens with the stored key at its own place', () => {
    const key = PersonalKey.create(master, 'person-1');
    const restored = PersonalKey.restore(master, 'person-1', key.stored);

    expect(openSealed(restored, key.seal(contact, place), place)).toEqual({ value: contact });
  });

  it('shows nothing of itself and never repeats', () => {
    const key = PersonalKey.create(master, 'person-1');
    const sealed = key.seal(contact, place);

    expect(Buffer.from(sealed, 'base64').toString('utf8')).not.toContain('example');
    expect(key.seal(contact, place)).not.toBe(sealed);
  });

  it('does not open at another record or field, even if their names join to the same text', () => {
    const key = PersonalKey.create(master, 'person-1');
    const sealed = key.seal(contact, { record: 'a', field: 'bc' });

    expect(() => key.open(sealed, { record: 'ab', field: 'c' })).toThrow(SealBroken);
    expect(() => key.open(sealed, { record: 'b', field: 'bc' })).toThrow(SealBroken);
  });

  it('does not open once any part of it is altered or cut', () => {
    const key = PersonalKey.create(master, 'person-1');
    const sealed = key.seal(contact, place);
    const length = Buffer.from(sealed, 'base64').length;
    const cut = Buffer.from(sealed, 'base64')
      .subarray(0, length - 1)
      .toString('base64');

    for (let at = 0; at < length; at += 1) expect(() => key.open(flip(sealed, at), place)).toThrow(SealBroken);
    expect(() => key.open(cut, place)).toThrow(SealBroken);
    expect(() => key.open('', place)).toThrow(SealBroken);
  });

  it('does not open under the key of another person', () => {
    const sealed = PersonalKey.create(master, 'person-1').seal(contact, place);

    expect(() => PersonalKey.create(master, 'person-1').open(sealed, place)).toThrow(SealBroken);
  });
});

describe('a wrapped key', () => {
  const { stored } = PersonalKey.create(master, 'person-1');

  it('serves no other person', () => {
    expect(() => PersonalKey.restore(master, 'person-2', stored)).toThrow(SealBroken);
  });

  it('serves no other master', () => {
    const other = MasterKey.fromBase64(Buffer.alloc(32, 2).toString('base64'));

    expect(() => PersonalKey.restore(other, 'person-1', stored)).toThrow(SealBroken);
  });

  it('is not trusted once altered', () => {
    expect(() =>
      PersonalKey.restore(master, 'person-1', { status: 'live', wrapped: flip(stored.wrapped, 20) }),
    ).toThrow(SealBroken);
  });
});

describe('an erased key', () => {
  const { stored } = PersonalKey.create(master, 'person-1');
  const fence = erase(stored, '2026-01-02T03:04:05Z');

  it('holds nothing of the key', () => {
    expect(fence).toEqual({ status: 'erased', erasedAt: '2026-01-02T03:04:05Z' });
  });

  it('turns every sealed value into a typed answer', () => {
    const sealed = PersonalKey.create(master, 'person-1').seal(contact, place);

    expect(openSealed(PersonalKey.restore(master, 'person-1', fence), sealed, place)).toEqual(erased);
  });

  it('keeps its first date when erased again', () => {
    expect(erase(fence, '2027-01-01T00:00:00Z')).toEqual(fence);
  });
});

describe('a master key', () => {
  it.each(['', 'c2hvcnQ=', Buffer.alloc(31).toString('base64')])('is refused when it is not 32 bytes (%s)', (text) => {
    expect(() => MasterKey.fromBase64(text)).toThrow('32 bytes');
  });
});

describe('bytes sealed under a personal key', () => {
  const key = PersonalKey.create(master, 'document-1');
  const bytes = Buffer.from('Zoulikha attend ses clés');

  it('open at their own place and nowhere else', () => {
    const sealed = key.sealBytes(bytes, place);
    expect(key.openBytes(sealed, place)).toEqual(bytes);
    expect(() => key.openBytes(sealed, { ...place, field: 'chunk 1' })).toThrow(SealBroken);
  });

  it('show nothing of themselves, and do not open once they are cut', () => {
    const sealed = key.sealBytes(bytes, place);
    expect(sealed.includes('Zoulikha')).toBe(false);
    expect(() => key.openBytes(sealed.subarray(0, -1), place)).toThrow(SealBroken);
    expect(() => key.openBytes(Buffer.alloc(0), place)).toThrow(SealBroken);
  });
});
