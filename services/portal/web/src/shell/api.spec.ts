import { describe, expect, it } from '@jest/globals';
import { ApiProblem, isRefusal, Unreachable } from './api.ts';

const answered = (status: number) => new ApiProblem({ type: 'urn:x', title: 'Non', status, code: 'x' });

describe('a refusal', () => {
  it.each([400, 409, 412, 422])('is an answer with %i', (status) => expect(isRefusal(answered(status))).toBe(true));

  it.each([500, 502, 503, 504])('is no answer with %i: what was asked for may yet be done', (status) =>
    expect(isRefusal(answered(status))).toBe(false),
  );

  it('is not that nobody answered', () => expect(isRefusal(new Unreachable('no answer'))).toBe(false));
});
