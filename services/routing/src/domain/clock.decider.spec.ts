import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import type { ClockEvent } from './clock.ts';
import { clockDecider } from './clock.decider.ts';

const given = specify(clockDecider);
const terms = {
  rule: 'reply-to-mediator@1',
  legalBasis: 'law 14-16',
  startedOn: '2025-12-31',
  dueOn: '2026-03-01',
  against: 'al-omrane',
};
const started: ClockEvent = { type: 'clock-started', ...terms };
const suspended: ClockEvent = { type: 'clock-suspended', on: '2026-02-10', reason: 'information-requested' };
const extended: ClockEvent = { type: 'clock-extended', dueOn: '2026-03-31', reason: 'site-visit' };
const stopped: ClockEvent = { type: 'clock-stopped', on: '2026-02-01', late: false, reason: 'reply-issued' };
const stop = (on: string) => ({ type: 'stop', on, reason: 'reply-issued' }) as const;

describe('an idle clock', () => {
  it('starts under a rule', () =>
    given()
      .when({ type: 'start', ...terms })
      .then(started));
  it('has nothing to suspend', () =>
    given().when({ type: 'suspend', on: '2026-01-01', reason: 'x' }).thenRefused('clock-not-running'));
  it('has nothing to resume', () =>
    given().when({ type: 'resume', on: '2026-01-01' }).thenRefused('clock-not-suspended'));
  it('has nothing to extend', () =>
    given().when({ type: 'extend', byDays: 1, reason: 'x' }).thenRefused('clock-not-running'));
  it('has nothing to stop', () => given().when(stop('2026-01-01')).thenRefused('clock-not-running'));
});

describe('a running clock', () => {
  it('starts once', () =>
    given(started)
      .when({ type: 'start', ...terms })
      .thenRefused('clock-already-started'));
  it('is suspended while the citizen owes an answer', () =>
    given(started).when({ type: 'suspend', on: '2026-02-10', reason: 'information-requested' }).then(suspended));
  it('is not resumed', () =>
    given(started).when({ type: 'resume', on: '2026-02-20' }).thenRefused('clock-not-suspended'));
  it('is extended once, with a reason', () =>
    given(started).when({ type: 'extend', byDays: 30, reason: 'site-visit' }).then(extended));
  it('refuses a second extension', () =>
    given(started, extended)
      .when({ type: 'extend', byDays: 30, reason: 'again' })
      .thenRefused('clock-already-extended'));
  it('stops on its due date without being late', () =>
    given(started)
      .when(stop('2026-03-01'))
      .then({ type: 'clock-stopped', on: '2026-03-01', late: false, reason: 'reply-issued' }));
  it('is late the day after its due date', () =>
    given(started)
      .when(stop('2026-03-02'))
      .then({ type: 'clock-stopped', on: '2026-03-02', late: true, reason: 'reply-issued' }));
});

describe('a suspended clock', () => {
  it('gives back the days it was suspended', () =>
    given(started, suspended)
      .when({ type: 'resume', on: '2026-02-20' })
      .then({ type: 'clock-resumed', dueOn: '2026-03-11' }));
  it('runs on under its new due date', () =>
    given(started, suspended, { type: 'clock-resumed', dueOn: '2026-03-11' })
      .when(stop('2026-03-11'))
      .then({ type: 'clock-stopped', on: '2026-03-11', late: false, reason: 'reply-issued' }));
  it('is never late', () =>
    given(started, suspended)
      .when(stop('2026-05-01'))
      .then({ type: 'clock-stopped', on: '2026-05-01', late: false, reason: 'reply-issued' }));
  it('is neither suspended nor extended', () => {
    given(started, suspended).when({ type: 'suspend', on: '2026-02-11', reason: 'x' }).thenRefused('clock-not-running');
    given(started, suspended).when({ type: 'extend', byDays: 3, reason: 'x' }).thenRefused('clock-not-running');
  });
});

describe('a stopped clock', () => {
  it('never moves again', () => {
    given(started, stopped)
      .when({ type: 'start', ...terms })
      .thenRefused('clock-already-started');
    given(started, stopped).when(stop('2026-02-02')).thenRefused('clock-not-running');
    given(started, stopped).when({ type: 'suspend', on: '2026-02-02', reason: 'x' }).thenRefused('clock-not-running');
    given(started, stopped).when({ type: 'extend', byDays: 3, reason: 'x' }).thenRefused('clock-not-running');
  });
});
