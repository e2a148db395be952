import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { collectiveFileDecider } from './collective-file.decider.ts';
import { gather } from './collective-file.samples.ts';
import type { CollectiveFileEvent } from './collective-file.ts';

const given = specify(collectiveFileDecider);
const { cases, on, rule } = gather;
const opened: CollectiveFileEvent = { type: 'opened', number: 1, cases, on, rule };
const one = { ...gather, cases: ['d'] };

describe('complaints on one operation that share a category', () => {
  it('become one file when they are enough', () => given().when(gather).then(opened));
  it('become one file when they are more than enough', () =>
    given()
      .when({ ...gather, threshold: 2 })
      .then(opened));
  it('stay apart while they are fewer', () =>
    given()
      .when({ ...gather, threshold: 4 })
      .thenNothing());
  it('stay apart when there are none', () =>
    given()
      .when({ ...gather, cases: [], threshold: 0 })
      .thenNothing());
});

describe('an open collective file', () => {
  it('takes in one more', () =>
    given(opened)
      .when(one)
      .then({ type: 'joined', number: 1, cases: ['d'], on }));
  it('takes in nobody twice', () =>
    given(opened)
      .when({ ...gather, cases: [] })
      .thenNothing());
  it('takes in what comes on the last day of the window', () =>
    given(opened)
      .when({ ...one, since: on, on: '2026-06-29' })
      .then({ type: 'joined', number: 1, cases: ['d'], on: '2026-06-29' }));
  it('takes in nothing after a longer silence', () =>
    given(opened)
      .when({ ...one, since: '2026-04-01' })
      .thenNothing());
  it('counts the silence from the last that joined, even if an older one came later', () => {
    const [late, old] = ['2026-05-01', '2026-02-01'];
    given(
      opened,
      { type: 'joined', number: 1, cases: ['d'], on: late },
      { type: 'joined', number: 1, cases: ['e'], on: old },
    )
      .when({ ...one, since: late })
      .then({ type: 'joined', number: 1, cases: ['d'], on });
  });
  it('is followed by another', () =>
    given(opened)
      .when({ ...gather, since: '2026-04-01', on: '2026-06-30' })
      .then({ type: 'opened', number: 2, cases, on: '2026-06-30', rule }));
});
