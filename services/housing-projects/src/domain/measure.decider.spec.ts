import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { measureDecider } from './measure.decider.ts';
import { commit, report } from './measure.samples.ts';
import type { MeasureEvent } from './measure.ts';

const given = specify(measureDecider);
const { remedy, dueOn, by } = commit;
const { executedOn, proof } = report;
const dayAfter = '2026-05-01';
const fallDue = { type: 'fall-due', on: dayAfter, standing: 'respondent' } as const;
const committed: MeasureEvent = { type: 'committed', by, remedy, dueOn };
const executed = { type: 'executed', by, executedOn, late: false, proof } as const;
const executedLate = { ...executed, executedOn: dayAfter, late: true };
const overdue: MeasureEvent = { type: 'overdue', dueOn };
const bars = ['not-open', 'not-the-respondent', 'case-withdrawn', 'case-returned'] as const;

describe('a measure that nobody promised', () => {
  it('is promised by the respondent', () => given().when(commit).then(committed));
  it('can be promised for the same day', () =>
    given()
      .when({ ...commit, on: dueOn })
      .then(committed));
  it('can not be promised for a day that is past', () =>
    given()
      .when({ ...commit, on: dayAfter })
      .thenRefused('measure-due-in-the-past'));
  it.each([...bars, 'case-closed'] as const)('is promised by nobody: %s', (standing) =>
    given()
      .when({ ...commit, standing })
      .thenRefused(standing),
  );
  it('is not shown', () => given().when(report).thenRefused('measure-unknown'));
  it('does not fall due', () => given().when(fallDue).thenRefused('measure-unknown'));
  it('becomes nothing by its end', () => {
    given(executed).when(report).thenRefused('measure-unknown');
    given(overdue).when(fallDue).thenRefused('measure-unknown');
  });
});

describe('a promised measure', () => {
  const promised = given(committed);
  it('is promised once', () => promised.when(commit).thenRefused('measure-known'));
  it('is executed with a proof', () => promised.when(report).then(executed));
  it('is executed in time on its last day', () =>
    promised.when({ ...report, executedOn: dueOn, on: dueOn }).then({ ...executed, executedOn: dueOn }));
  it('is executed late after it', () =>
    promised.when({ ...report, executedOn: dayAfter, on: dayAfter }).then(executedLate));
  it('is not executed in the future', () =>
    promised.when({ ...report, on: '2026-04-19' }).thenRefused('measure-executed-in-the-future'));
  it('can be executed on the day on which it is shown', () =>
    promised.when({ ...report, on: executedOn }).then(executed));
  it('is overdue the day after its day', () => {
    promised.when({ ...fallDue, on: dueOn }).thenRefused('measure-not-due');
    promised.when(fallDue).then(overdue);
  });
  it('outlives the closing of its case', () => {
    promised.when({ ...report, standing: 'case-closed' }).then(executed);
    promised.when({ ...fallDue, standing: 'case-closed' }).then(overdue);
  });
  it.each(bars)('is neither shown nor overdue: %s', (standing) => {
    promised.when({ ...report, standing }).thenRefused(standing);
    promised.when({ ...fallDue, standing }).thenRefused(standing);
  });
});

describe('an overdue measure', () => {
  const late = given(committed, overdue);
  it('is promised once', () => late.when(commit).thenRefused('measure-known'));
  it('can still be executed', () => late.when({ ...report, executedOn: dayAfter, on: dayAfter }).then(executedLate));
  it('is overdue once', () => late.when(fallDue).thenRefused('measure-overdue'));
});

describe('an executed measure', () => {
  const done = given(committed, executed);
  it('is promised once', () => done.when(commit).thenRefused('measure-known'));
  it('is executed once', () => done.when(report).thenRefused('measure-executed'));
  it('does not fall due', () => done.when(fallDue).thenRefused('measure-executed'));
});
