import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { measuresDecider } from './measures.decider.ts';
import { commit, report } from './measures.samples.ts';
import type { MeasuresEvent } from './measures.ts';
import type { Standing } from './standing.ts';

const given = specify(measuresDecider);
const { measure, remedy, dueOn, by } = commit;
const { executedOn, proof } = report;
const fallDue = { type: 'fall-due', measure, on: '2026-05-01' } as const;
const release = { type: 'release' } as const;
const committed: MeasuresEvent = { type: 'committed', measure, remedy, dueOn, by };
const executed: MeasuresEvent = { type: 'executed', measure, executedOn, late: false, proof, by };
const overdue: MeasuresEvent = { type: 'overdue', measure, dueOn };
const bars: readonly Exclude<Standing, 'respondent' | 'case-closed'>[] = [
  'not-open',
  'not-the-respondent',
  'case-withdrawn',
  'case-returned',
];

describe('a measure that nobody promised', () => {
  it('is promised by the respondent', () => given().when(commit).then(committed));
  it('can be promised for the same day', () =>
    given()
      .when({ ...commit, on: dueOn })
      .then(committed));
  it('can not be promised for a day that is past', () =>
    given()
      .when({ ...commit, on: '2026-05-01' })
      .thenRefused('measure-due-in-the-past'));
  it.each([...bars, 'case-closed' as const])('is promised by nobody who is %s', (standing) =>
    given()
      .when({ ...commit, standing })
      .thenRefused(standing),
  );
  it('is not reported', () => given().when(report).thenRefused('measure-unknown'));
  it('does not fall due', () => given().when(fallDue).thenRefused('measure-unknown'));
  it('is not there to be released', () => given().when(release).thenNothing());
  it('becomes nothing by an event of it', () => {
    given(executed).when(report).thenRefused('measure-unknown');
    given(overdue).when(fallDue).thenRefused('measure-unknown');
  });
});

describe('a promised measure', () => {
  const promised = given(committed);
  it('is promised once', () => promised.when(commit).thenRefused('measure-known'));
  it('is executed with a proof', () => promised.when(report).then(executed));
  it('is executed in time on its last day', () =>
    promised
      .when({ ...report, executedOn: dueOn, on: dueOn })
      .then({ ...executed, executedOn: dueOn } as MeasuresEvent));
  it('is executed late after it', () =>
    promised
      .when({ ...report, executedOn: '2026-05-01', on: '2026-05-01' })
      .then({ ...executed, executedOn: '2026-05-01', late: true } as MeasuresEvent));
  it('is not executed in the future', () =>
    promised.when({ ...report, on: '2026-04-19' }).thenRefused('measure-executed-in-the-future'));
  it('can be shown when the case is closed', () =>
    promised.when({ ...report, standing: 'case-closed' }).then(executed));
  it.each(bars)('is shown by nobody who is %s', (standing) =>
    promised.when({ ...report, standing }).thenRefused(standing),
  );
  it('is overdue the day after its day', () => {
    promised.when(fallDue).then(overdue);
    promised.when({ ...fallDue, on: dueOn }).thenRefused('measure-not-due');
  });
  it('is released', () => promised.when(release).then({ type: 'released', measures: [measure] }));
  it('stands beside others', () =>
    promised.when({ ...commit, measure: 'paint' }).then({ ...committed, measure: 'paint' } as MeasuresEvent));
});

describe('an overdue measure', () => {
  const late = given(committed, overdue);
  it('is promised once', () => late.when(commit).thenRefused('measure-known'));
  it('can still be executed', () =>
    late
      .when({ ...report, executedOn: '2026-05-02', on: '2026-05-02' })
      .then({ ...executed, executedOn: '2026-05-02', late: true } as MeasuresEvent));
  it('is overdue once', () => late.when(fallDue).thenRefused('measure-overdue'));
  it('is released', () => late.when(release).then({ type: 'released', measures: [measure] }));
});

describe('an executed measure', () => {
  const done = given(committed, executed);
  it('is promised once', () => done.when(commit).thenRefused('measure-known'));
  it('is executed once', () => done.when(report).thenRefused('measure-executed'));
  it('does not fall due', () => done.when(fallDue).thenRefused('measure-executed'));
  it('is not released', () => done.when(release).thenNothing());
});

describe('a released measure', () => {
  const other: MeasuresEvent = { ...committed, measure: 'paint' } as MeasuresEvent;
  it('is gone, and no other is', () => {
    const released = given(committed, other, { type: 'released', measures: [measure] });
    released.when(report).thenRefused('measure-unknown');
    released.when(release).then({ type: 'released', measures: ['paint'] });
  });
});
