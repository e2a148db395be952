import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { digestDecider, type DigestItem } from './digest.ts';

const given = specify(digestDecider);
const item = (more: Partial<DigestItem>): DigestItem => ({
  id: 'e1',
  caseId: 'c1',
  template: 'reply-issued',
  params: {},
  time: '2026-03-02T10:00:00.000Z',
  sequence: 1,
  ...more,
});
const first = item({ id: 'e1', sequence: 9 });
const second = item({ id: 'e2', sequence: 10 });
const third = item({ id: 'e3', caseId: 'c2' });
const fourth = item({ id: 'e4', caseId: 'c0', time: '2026-03-02T10:00:01.000Z' });
const sent = (day: string) => ({ type: 'digest-composed', day, items: [first] }) as const;
const compose = (day: string, items: readonly DigestItem[]) => ({ type: 'compose', day, items }) as const;

describe('the digest of a desk', () => {
  it('says all that waits, in the order in which it happened', () =>
    given()
      .when(compose('2026-03-03', [fourth, third, second, first]))
      .then({ type: 'digest-composed', day: '2026-03-03', items: [first, second, third, fourth] }));

  it('keeps that order whatever order it was found in', () =>
    given()
      .when(compose('2026-03-03', [first, fourth, second, third]))
      .then({ type: 'digest-composed', day: '2026-03-03', items: [first, second, third, fourth] }));

  it('is not sent empty', () => given().when(compose('2026-03-03', [])).thenNothing());

  it('is sent once a day', () => {
    given(sent('2026-03-03'))
      .when(compose('2026-03-03', [second]))
      .thenRefused('sent-today');
    given(sent('2026-03-04'))
      .when(compose('2026-03-03', [second]))
      .thenRefused('sent-today');
  });

  it('is sent on the next day again', () =>
    given(sent('2026-03-03'))
      .when(compose('2026-03-04', [second]))
      .then({ type: 'digest-composed', day: '2026-03-04', items: [second] }));
});
