import { describe, expect, it } from '@jest/globals';
import { problemOfRefusal } from './refusal.ts';

const refused = (...violations: { pointer: string; code: string; params?: Record<string, number> }[]) =>
  problemOfRefusal({ status: 'refused', violations, allowed: ['what-else'] });

describe('a refusal', () => {
  it.each([
    ['by where the case stands', { pointer: '', code: 'case-closed' }, 409, 'case-closed'],
    ['of a stranger', { pointer: '', code: 'not-the-receiver' }, 403, 'not-the-receiver'],
    ['of what the institution may not send', { pointer: '/type', code: 'unauthorised-type' }, 403, 'unauthorised-type'],
    ['for want of the case', { pointer: '', code: 'complaint-unknown' }, 404, 'complaint-unknown'],
    ['of too much', { pointer: '', code: 'oversized', params: { limit: 1 } }, 413, 'oversized'],
    ['of its content', { pointer: '/data/reason', code: 'unknown-code' }, 422, 'invalid'],
  ])('%s says so by its status, and always what would be taken', (_, violation, status, code) =>
    expect(refused(violation)).toMatchObject({ status, code, facts: { allowed: ['what-else'] } }),
  );

  it('quotes what its text needs', () =>
    expect(refused({ pointer: '', code: 'oversized', params: { limit: 7 } }).facts.params).toEqual({ limit: 7 }));

  it('for several rules names each with its place', () => {
    const violations = [
      { pointer: '/data/a', code: 'required' },
      { pointer: '/data/b', code: 'enum' },
    ];
    expect(refused(...violations)).toMatchObject({ status: 422, code: 'invalid', facts: { errors: violations } });
  });
});
