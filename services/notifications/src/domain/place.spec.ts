import { describe, expect, it } from '@jest/globals';
import { holderOf, seated, seatsOf, superiorOf } from './place.ts';

const routed = { agency: 'a', company: 'c', respondent: 'op', delegation: 'd' };
const mediated = { ...routed, ombudsman: 'imr' };

describe('a role', () => {
  it('sits from the nearest entity up', () => {
    expect(seatsOf('correspondent', routed)).toEqual({ role: 'correspondent', entities: ['a', 'c', 'op'] });
    expect(seatsOf('delegate', mediated)).toEqual({ role: 'delegate', entities: ['d', 'imr'] });
  });

  it('sits nowhere while it has nothing to do with the case', () => {
    expect(seatsOf('correspondent', {})).toBeUndefined();
    expect(seatsOf('delegate', routed)).toBeUndefined();
  });

  it('sits with the post that answers for the operator before its head office', () => {
    const answered = { ...mediated, answering: 'p' };
    expect(seatsOf('correspondent', answered)?.entities).toEqual(['a', 'c', 'p', 'op']);
    expect(superiorOf('national', answered, 'x')?.entities).toEqual(['p', 'x', 'op']);
  });

  it('sits once at an entity that has two names for it', () =>
    expect(seatsOf('correspondent', { agency: 'op', respondent: 'op' })?.entities).toEqual(['op']));
});

describe('the ladder', () => {
  it.each([
    ['agency', 'correspondent', ['a', 'c', 'op']],
    ['company', 'correspondent', ['c', 'op']],
    ['national', 'correspondent', ['op']],
    ['mediator', 'delegate', ['imr']],
  ])('leads to the %s', (level, role, entities) => {
    expect(superiorOf(level, mediated)).toEqual({ role, entities });
    expect(superiorOf(level, mediated, 'x')).toEqual({ role, entities: ['x', ...entities] });
  });

  it('leads nowhere when nobody is there', () => expect(superiorOf('mediator', routed)).toBeUndefined());
});

describe('who owes what a clock is for', () => {
  it('is the ombudsman for a clock against it, and the operator for any other', () => {
    expect(holderOf('imr', mediated)?.role).toBe('delegate');
    expect(holderOf('op', mediated)?.role).toBe('correspondent');
    expect(holderOf('imr', routed)?.role).toBe('correspondent');
  });
});

describe('a seat', () => {
  const seats = { role: 'delegate', entities: ['d', 'imr'] } as const;

  it('is the first that is taken', () => {
    expect(seated(seats, new Set(['imr.delegate', 'd.delegate']))).toEqual({ role: 'delegate', entity: 'd' });
    expect(seated(seats, new Set(['imr.delegate']))).toEqual({ role: 'delegate', entity: 'imr' });
  });

  it('is none when another role sits there', () => expect(seated(seats, new Set(['d.correspondent']))).toBeUndefined());
});
