import { describe, expect, it } from '@jest/globals';
import { isRefused, specify } from '@jisr/decider';
import type { Clock, ClockCommand, ClockEvent, Run } from './clock.ts';
import { clockDecider } from './clock.decider.ts';
import type { Terms } from './deadline.ts';

const given = specify(clockDecider);
const calendar = { weekend: [6, 7], fixed: [], announced: [{ on: '2026-01-14' }] };
const ladder = {
  rule: 'ladder-treatment@1',
  rungs: [
    { at: 0.8, to: 'company' },
    { at: 1, to: 'national' },
    { at: 1.5, to: 'mediator' },
  ],
} as const;
const terms: Terms = {
  rule: 'treatment@1',
  legalBasis: 'decree 2-17-265',
  track: 'direct',
  days: 60,
  counting: 'calendar-days',
  endsOnWorkingDay: false,
  extensionDays: 30,
  warnAt: [0.8, 0.5],
  ladder,
};
const urgentTerms: Terms = { ...terms, rule: 'treatment-urgent@1', days: 30 };
const longerTerms: Terms = { ...terms, rule: 'treatment@2', days: 90 };
const against = 'al-omrane';
const run: Run = {
  terms,
  against,
  startedOn: '2026-01-01',
  dueOn: '2026-03-02',
  span: 60,
  extended: false,
  paused: 0,
  marked: [],
};
const stand = (on: string, dueOn = run.dueOn) => ({ rule: terms.rule, against, on, dueOn });

const started: ClockEvent = { type: 'clock-started', reason: 'case-routed', run };
const suspended: ClockEvent = { type: 'clock-suspended', reason: 'information-requested', ...stand('2026-02-10') };
const resumed: ClockEvent = {
  type: 'clock-resumed',
  reason: 'information-received',
  ...stand('2026-02-20', '2026-03-12'),
};
const extended: ClockEvent = {
  type: 'clock-extended',
  reason: 'site-visit',
  legalBasis: 'decree 2-17-265',
  ...stand('2026-02-20', '2026-04-01'),
};
const warned = (share: number, on: string, dueOn = run.dueOn): ClockEvent => ({
  type: 'clock-warned',
  share,
  ...stand(on, dueOn),
});
const half = warned(0.5, '2026-01-31');
const most = warned(0.8, '2026-02-18');
const breached = (on = '2026-03-03'): ClockEvent => ({ type: 'clock-breached', ...stand(on) });
const overdue = (on: string): ClockEvent => ({ type: 'clock-overdue', share: 1.5, ...stand(on) });
const stopped = (on: string, late: boolean, dueOn = run.dueOn): ClockEvent => ({
  type: 'clock-stopped',
  late,
  reason: 'reply-issued',
  ...stand(on, dueOn),
});

const start: ClockCommand = { type: 'start', against, on: '2026-01-01', reason: 'case-routed', terms, calendar };
const suspend = (on = '2026-02-10') => ({ type: 'suspend', on, reason: 'information-requested' }) as const;
const resume = (on = '2026-02-20') => ({ type: 'resume', on, reason: 'information-received', calendar }) as const;
const extend = (on = '2026-02-20', by = against) =>
  ({ type: 'extend', by, on, reason: 'site-visit', calendar }) as const;
const change = (to: Terms, on = '2026-01-11') =>
  ({ type: 'change-terms', on, reason: 'urgency-set', terms: to, calendar }) as const;
const reach = (on: string) => ({ type: 'reach', on }) as const;
const stop = (on: string) => ({ type: 'stop', on, reason: 'reply-issued' }) as const;

/** The stop and the start by which a clock goes on under other terms. */
const changedTo = (
  under: Terms,
  on: string,
  dueOn: string,
  span: number,
  { from = run.dueOn, ...granted }: Partial<Run> & { readonly from?: string } = {},
): readonly ClockEvent[] => [
  { type: 'clock-stopped', late: false, reason: 'urgency-set', ...stand(on, from) },
  { type: 'clock-started', reason: 'urgency-set', run: { ...run, terms: under, dueOn, span, ...granted } },
];

describe('a clock that does not run', () => {
  const late = stopped('2026-03-05', true);

  it.each([
    ['idle', given()],
    ['stopped', given(started, late)],
  ])('starts under its terms when it is %s', (_, clock) => clock.when(start).then(started));

  it('starts with the due date that the act names', () =>
    given()
      .when({ ...start, dueOn: '2026-01-21' } as ClockCommand)
      .then({ type: 'clock-started', reason: 'case-routed', run: { ...run, dueOn: '2026-01-21', span: 20 } }));

  it.each([
    ['suspend', suspend(), 'clock-not-running'],
    ['resume', resume(), 'clock-not-suspended'],
    ['extend', extend(), 'clock-not-running'],
    ['change the terms of', change(urgentTerms), 'clock-not-running'],
    ['warn of', reach('2027-01-01'), 'clock-not-running'],
    ['stop', stop('2026-01-01'), 'clock-not-running'],
  ] as const)('has nothing to %s', (_, command, reason) => {
    given().when(command).thenRefused(reason);
    given(started, late).when(command).thenRefused(reason);
  });
});

describe('a running clock', () => {
  const clock = given(started, half, most);

  it('starts once', () => clock.when(start).thenRefused('clock-already-started'));
  it('is suspended while the citizen owes an answer, up to its last day', () => {
    clock.when(suspend()).then(suspended);
    clock.when(suspend('2026-03-02')).then({ ...suspended, on: '2026-03-02' });
  });
  it('is not suspended once its due date is past', () =>
    clock.when(suspend('2026-03-03')).thenRefused('deadline-passed'));
  it('is not resumed', () => clock.when(resume()).thenRefused('clock-not-suspended'));

  it('is extended by the days of its rule, up to its last day', () => {
    clock.when(extend()).then(extended);
    clock.when(extend('2026-03-02')).then({ ...extended, on: '2026-03-02' });
  });
  it('is extended once', () => given(started, extended).when(extend()).thenRefused('clock-already-extended'));
  it('is extended by nobody else', () => clock.when(extend('2026-02-20', 'imr')).thenRefused('not-the-respondent'));
  it('is not extended once its due date is past', () =>
    clock.when(extend('2026-03-03')).thenRefused('deadline-passed'));
  it('is not extended when its rule knows no extension', () =>
    given({ ...started, run: { ...run, terms: { ...terms, extensionDays: 0 } } })
      .when(extend())
      .thenRefused('clock-not-extendable'));

  it('stops on its due date without being late', () =>
    clock.when(stop('2026-03-02')).then(stopped('2026-03-02', false)));
  it('is late the day after its due date', () =>
    clock.when(stop('2026-03-03')).then(breached(), stopped('2026-03-03', true)));
  it('stops in time under its extended due date', () =>
    given(started, extended, warned(0.5, '2026-03-02', '2026-04-01'), warned(0.8, '2026-03-20', '2026-04-01'))
      .when(stop('2026-04-01'))
      .then(stopped('2026-04-01', false, '2026-04-01')));
});

describe('an act that is told before the timers that were due by its day', () => {
  it('stops the clock after its warnings and its breach, each of its own day', () => {
    given(started).when(stop('2026-02-20')).then(half, most, stopped('2026-02-20', false));
    given(started)
      .when(stop('2026-05-01'))
      .then(half, most, breached(), overdue('2026-04-01'), stopped('2026-05-01', true));
    given(started, breached()).when(stop('2026-04-02')).then(overdue('2026-04-01'), stopped('2026-04-02', true));
  });
  it('suspends it after its warnings', () => given(started).when(suspend()).then(half, suspended));
  it('extends it after its warnings', () => given(started).when(extend()).then(half, most, extended));
  it('puts it under other terms after its warnings', () =>
    given(started)
      .when(change(longerTerms, '2026-02-01'))
      .then(half, ...changedTo(longerTerms, '2026-02-01', '2026-04-01', 90)));
  it('states no warning when it is refused', () =>
    given(started).when(extend('2026-03-03')).thenRefused('deadline-passed'));
});

describe('a running clock, as time goes by', () => {
  it('says nothing before the first share is used up', () => given(started).when(reach('2026-01-30')).thenNothing());
  it('warns on the day that a share is used up', () => given(started).when(reach('2026-01-31')).then(half));
  it('warns of each share once', () => {
    given(started, half).when(reach('2026-01-31')).thenNothing();
    given(started, half).when(reach('2026-02-18')).then(most);
  });
  it('warns late rather than never', () => given(started).when(reach('2026-02-20')).then(half, most));
  it('is not breached on its last day', () => given(started, half, most).when(reach('2026-03-02')).thenNothing());
  it('is breached, once it is told so', () =>
    expect(clockDecider.evolve({ ...run, status: 'suspended', since: '2026-02-10' }, breached())).toEqual({
      ...run,
      status: 'breached',
    }));
  it('is breached the day after', () => given(started, half, most).when(reach('2026-03-03')).then(breached()));
  it('catches up with all that it slept through, in order', () =>
    given(started).when(reach('2026-05-01')).then(half, most, breached(), overdue('2026-04-01')));
  it('warns anew after an extension', () =>
    given(started, half, most, extended)
      .when(reach('2026-03-02'))
      .then(warned(0.5, '2026-03-02', '2026-04-01')));
  it('does not repeat a warning after a suspension', () =>
    given(started, half, suspended, resumed)
      .when(reach('2026-02-28'))
      .then(warned(0.8, '2026-02-28', '2026-03-12')));
});

describe('a suspended clock', () => {
  const clock = given(started, suspended);

  it('gives back the days it was suspended', () => clock.when(resume()).then(resumed));
  it('gives back working days when its rule counts those', () => {
    const counted: Terms = { ...terms, days: 10, counting: 'working-days' };
    const dueOn = '2026-01-16';
    given(
      { type: 'clock-started', reason: 'x', run: { ...run, terms: counted, dueOn, span: 15 } },
      { type: 'clock-suspended', reason: 'x', ...stand('2026-01-08', dueOn) },
    )
      .when(resume('2026-01-12'))
      .then({ type: 'clock-resumed', reason: 'information-received', ...stand('2026-01-12', '2026-01-20') });
  });
  it('runs on under its new due date', () => {
    const late = { ...breached('2026-03-13'), dueOn: '2026-03-12' } as ClockEvent;
    const goingOn = given(started, half, suspended, resumed, warned(0.8, '2026-02-28', '2026-03-12'));
    goingOn.when(stop('2026-03-12')).then(stopped('2026-03-12', false, '2026-03-12'));
    goingOn.when(stop('2026-03-13')).then(late, stopped('2026-03-13', true, '2026-03-12'));
  });
  it('can be suspended again', () =>
    given(started, half, suspended, resumed, warned(0.8, '2026-02-28', '2026-03-12'))
      .when(suspend('2026-03-01'))
      .then({ type: 'clock-suspended', reason: 'information-requested', ...stand('2026-03-01', '2026-03-12') }));
  it('is never late', () => clock.when(stop('2026-05-01')).then(stopped('2026-05-01', false)));
  it.each([
    ['started', start, 'clock-already-started'],
    ['suspended', suspend('2026-02-11'), 'clock-not-running'],
    ['extended', extend(), 'clock-not-running'],
    ['warned of', reach('2026-05-01'), 'clock-not-running'],
  ] as const)('is not %s', (_, command, reason) => clock.when(command).thenRefused(reason));
});

describe('a breached clock', () => {
  const clock = given(started, half, most, breached());

  it('tells each rung above the breach once', () => {
    clock.when(reach('2026-03-31')).thenNothing();
    clock.when(reach('2026-04-01')).then(overdue('2026-04-01'));
    given(started, breached(), overdue('2026-04-01')).when(reach('2026-06-01')).thenNothing();
  });
  it('stops late', () => clock.when(stop('2026-03-10')).then(stopped('2026-03-10', true)));
  it('stops in time when the act of its last day is told after the breach', () =>
    clock.when(stop('2026-03-02')).then(stopped('2026-03-02', false)));
  it('is suspended, extended or changed by an act of its last day that is told after the breach', () => {
    clock.when(suspend('2026-03-02')).then({ ...suspended, on: '2026-03-02' });
    clock.when(extend('2026-03-02')).then({ ...extended, on: '2026-03-02' });
    clock.when(change(longerTerms, '2026-03-02')).then(...changedTo(longerTerms, '2026-03-02', '2026-04-01', 90));
  });
  it('runs again then, and tells anew what is past once it is', () => {
    const inTime = { ...suspended, on: '2026-03-02' } as ClockEvent;
    const answered: ClockEvent = { ...resumed, ...stand('2026-03-22', '2026-03-22') };
    const again = { ...breached('2026-03-23'), dueOn: '2026-03-22' } as ClockEvent;
    const above = { ...overdue('2026-04-21'), dueOn: '2026-03-22' } as ClockEvent;
    given(started, half, most, breached(), overdue('2026-04-01'), inTime, answered)
      .when(reach('2026-04-21'))
      .then(again, above);
  });
  it('stops late after a rung above the breach', () =>
    given(started, breached(), overdue('2026-04-01')).when(stop('2026-04-02')).then(stopped('2026-04-02', true)));
  it.each([
    ['started', start, 'clock-already-started'],
    ['suspended', suspend('2026-03-04'), 'deadline-passed'],
    ['resumed', resume('2026-03-04'), 'clock-not-suspended'],
    ['extended', extend('2026-03-04'), 'deadline-passed'],
    ['put under other terms', change(longerTerms, '2026-03-04'), 'deadline-passed'],
  ] as const)('is not %s', (_, command, reason) => clock.when(command).thenRefused(reason));
});

describe('a clock whose case becomes urgent, or no longer is', () => {
  it('stops, and starts under a shorter rule from that day', () =>
    given(started)
      .when(change(urgentTerms))
      .then(...changedTo(urgentTerms, '2026-01-11', '2026-02-10', 40)));
  it('never gets more time by a shorter rule', () =>
    given(started, half, most)
      .when(change(urgentTerms, '2026-02-20'))
      .then(...changedTo(urgentTerms, '2026-02-20', '2026-03-02', 60)));
  it('gets the time of a longer rule from its first day', () =>
    given(started)
      .when(change(longerTerms))
      .then(...changedTo(longerTerms, '2026-01-11', '2026-04-01', 90)));
  it('never loses time by a longer rule', () => {
    const longer = { ...longerTerms, days: 61, extensionDays: 0 };
    given(started, extended)
      .when(change(longer))
      .then(...changedTo(longer, '2026-01-11', '2026-04-01', 90, { extended: true, from: '2026-04-01' }));
  });
  it('goes on when the rule is the same', () => {
    given(started).when(change(terms)).thenNothing();
    given(started, suspended).when(change(terms, '2026-02-20')).thenNothing();
  });
  it('is refused it once the due date is past', () => {
    given(started).when(change(longerTerms, '2026-03-03')).thenRefused('deadline-passed');
    given(started, half, most)
      .when(change(longerTerms, '2026-03-02'))
      .then(...changedTo(longerTerms, '2026-03-02', '2026-04-01', 90));
  });
  it('stands still again when it was suspended, with the days it was given', () =>
    given(started, { ...suspended, on: '2026-01-06' } as ClockEvent)
      .when(change(urgentTerms))
      .then(
        { type: 'clock-resumed', reason: 'urgency-set', ...stand('2026-01-11', '2026-03-07') },
        ...changedTo(urgentTerms, '2026-01-11', '2026-02-10', 35, { paused: 5, from: '2026-03-07' }),
        {
          type: 'clock-suspended',
          reason: 'urgency-set',
          rule: urgentTerms.rule,
          against,
          on: '2026-01-11',
          dueOn: '2026-02-10',
        },
      ));
});

describe('a clock that was urgent for a while', () => {
  const after = (...commands: ClockCommand[]) =>
    commands.reduce<Clock>((clock, command) => {
      const decision = clockDecider.decide(command, clock);
      if (isRefused(decision)) throw new Error(decision.refused);
      return decision.accepted.reduce<Clock>((before, event) => clockDecider.evolve(before, event), clock);
    }, clockDecider.initial);
  const there = change(urgentTerms, '2026-01-21');
  const back = change(terms, '2026-01-25');

  it('has its whole time again', () => expect(after(start, there, back)).toEqual({ ...run, status: 'running' }));
  it('has been extended if it was before, with those days, and is not extended twice', () => {
    const clock = after(start, extend('2026-01-20'), there, back);
    expect(clock).toMatchObject({ extended: true, dueOn: '2026-04-01', span: 90 });
    expect(clockDecider.decide(extend('2026-01-26'), clock)).toEqual({ refused: 'clock-already-extended' });
  });
  it.each<[string, ClockCommand[]]>([
    ['before', [suspend('2026-01-05'), resume('2026-01-15'), there, back]],
    ['while it was', [there, suspend('2026-01-22'), resume('2026-02-01'), change(terms, '2026-02-02')]],
    ['all along', [suspend('2026-01-21'), there, change(terms, '2026-01-25'), resume('2026-01-31')]],
  ])('has the days back that it stood still %s', (_, commands) =>
    expect(after(start, ...commands)).toMatchObject({ dueOn: '2026-03-12', span: 60, paused: 10 }),
  );
  it('ends on a working day when its rule says so', () => {
    const moved = { ...longerTerms, days: 65, endsOnWorkingDay: true };
    expect(after(start, suspend('2026-01-05'), resume('2026-01-06'), change(moved, '2026-01-08'))).toMatchObject({
      dueOn: '2026-03-10',
    });
  });
});

describe('events that no state expects', () => {
  it.each<[string, ClockEvent[]]>([
    ['idle', []],
    ['stopped', [started, stopped('2026-02-01', false)]],
  ])('leave a clock that is %s as it was', (_, history) => {
    const clock = history.reduce<Clock>((before, event) => clockDecider.evolve(before, event), clockDecider.initial);
    for (const event of [suspended, resumed, extended, warned(0.5, '2026-02-01'), breached(), overdue('2026-04-01')])
      expect(clockDecider.evolve(clock, event)).toEqual(clock);
  });
});
