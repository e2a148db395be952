import { accept, isRefused, refuse, type Decider, type Decision } from '@jisr/decider';
import type { Calendar } from './calendar.ts';
import type { Clock, ClockCommand, ClockEvent, ClockRefusal, Run } from './clock.ts';
import { broughtBy, isBeforeBreach, standOf, type Moving } from './clock.moments.ts';
import { daysAfter, dueDate, givenBack, type Terms } from './deadline.ts';
import { daysBetween, type LocalDate } from './local-date.ts';

/**
 * Starts, pauses while the citizen owes an answer and gets those days back, is extended at most once, by who owes the act,
 * in time and with a reason; warns at shares of its time, is breached the day after its due date, and stops. What time had
 * brought by the day of an act is stated before it. An act is judged by its own day, though it be told after the breach;
 * whether it was late, the stop alone says. A stopped clock may start again: a case that is reopened or goes to another
 * institution gives a new deadline.
 */
export const clockDecider: Decider<ClockCommand, Clock, ClockEvent, ClockRefusal> = {
  initial: { status: 'idle' },

  decide(command, clock) {
    switch (command.type) {
      case 'start':
        return clock.status === 'idle' || clock.status === 'stopped'
          ? accept(start(command))
          : refuse('clock-already-started');
      case 'suspend':
        return isMoving(clock) ? following(clock, command.on, suspend(command, clock)) : refuse('clock-not-running');
      case 'resume':
        return clock.status === 'suspended' ? accept(resume(command, clock)) : refuse('clock-not-suspended');
      case 'extend':
        return isMoving(clock) ? following(clock, command.on, extend(command, clock)) : refuse('clock-not-running');
      case 'change-terms':
        if (clock.status === 'suspended') return changeTermsInPause(command, clock);
        return isMoving(clock)
          ? following(clock, command.on, changeTerms(command, clock))
          : refuse('clock-not-running');
      case 'reach':
        return isMoving(clock) ? accept(...broughtBy(command.on, clock)) : refuse('clock-not-running');
      case 'stop':
        if (clock.status === 'suspended') return accept(stop(command, clock, false));
        return isMoving(clock)
          ? following(clock, command.on, accept(stop(command, clock, command.on > clock.dueOn)))
          : refuse('clock-not-running');
    }
  },

  evolve(clock, event) {
    if (event.type === 'clock-started') return { status: 'running', ...event.run };
    if (event.type === 'clock-stopped') return { status: 'stopped', late: event.late };
    return clock.status === 'idle' || clock.status === 'stopped' ? clock : moved(clock, event);
  },
};

type Command<Type extends ClockCommand['type']> = Extract<ClockCommand, { type: Type }>;
type Answer = Decision<ClockEvent, ClockRefusal>;
type Suspended = Extract<Clock, { status: 'suspended' }>;
type Live = Exclude<Clock, { status: 'idle' | 'stopped' }>;
type Move = Exclude<ClockEvent, { type: 'clock-started' | 'clock-stopped' }>;

function moved(clock: Live, event: Move): Clock {
  const { terms, against, startedOn, span, extended, paused, marked } = clock;
  const run = { terms, against, startedOn, dueOn: event.dueOn, span, extended, paused, marked };
  switch (event.type) {
    case 'clock-suspended':
      return { ...run, status: 'suspended', since: event.on, marked: marked.filter(isBeforeBreach) };
    case 'clock-resumed':
      return { ...run, status: 'running', paused: pausedAfter(clock, event.dueOn) };
    case 'clock-extended':
      return { ...run, status: 'running', extended: true, marked: [] };
    case 'clock-warned':
      return { ...run, status: 'running', marked: [...marked, event.share] };
    case 'clock-breached':
      return { ...run, status: 'breached' };
    case 'clock-overdue':
      return { ...run, status: 'breached', marked: [...marked, event.share] };
  }
}

/** States before an act what time had brought by its day: the timer of that may fire later than the act is told. */
const following = (clock: Moving, on: LocalDate, act: Answer): Answer =>
  isRefused(act) ? act : accept(...broughtBy(on, clock), ...act.accepted);

function start({ against, on, reason, terms, calendar, dueOn }: Command<'start'>): ClockEvent {
  const run = { terms, against, startedOn: on, dueOn: dueOn ?? dueDate(terms, on, calendar) };
  return startedUnder({ ...run, extended: false, paused: 0 }, reason);
}

const startedUnder = (run: Omit<Run, 'span' | 'marked'>, reason: string): ClockEvent => ({
  type: 'clock-started',
  reason,
  run: { ...run, span: daysBetween(run.startedOn, run.dueOn) - run.paused, marked: [] },
});

const suspend = ({ on, reason }: Command<'suspend'>, run: Run): Answer =>
  on > run.dueOn ? refuse('deadline-passed') : accept({ type: 'clock-suspended', reason, ...standOf(run, on) });

function resume({ on, reason, calendar }: Pick<Command<'resume'>, 'on' | 'reason' | 'calendar'>, clock: Suspended) {
  const dueOn = givenBack(clock.dueOn, clock.since, on, clock.terms, calendar);
  return { type: 'clock-resumed', reason, ...standOf({ ...clock, dueOn }, on) } as const;
}

function extend({ by, on, reason, calendar }: Command<'extend'>, run: Run): Answer {
  const { extensionDays, legalBasis } = run.terms;
  if (by !== run.against) return refuse('not-the-respondent');
  if (extensionDays === 0) return refuse('clock-not-extendable');
  if (run.extended) return refuse('clock-already-extended');
  if (on > run.dueOn) return refuse('deadline-passed');
  const dueOn = daysAfter(run.dueOn, extensionDays, run.terms, calendar);
  return accept({ type: 'clock-extended', reason, legalBasis, ...standOf({ ...run, dueOn }, on) });
}

const stop = ({ on, reason }: Command<'stop'>, run: Run, late: boolean): ClockEvent => ({
  type: 'clock-stopped',
  late,
  reason,
  ...standOf(run, on),
});

function changeTerms(command: Command<'change-terms'>, run: Run): Answer {
  if (command.terms.rule === run.terms.rule) return accept();
  return command.on > run.dueOn ? refuse('deadline-passed') : accept(...changed(command, run));
}

/** A stop and a start. A shorter rule counts from today and never gives more time; a longer one from the first start. */
function changed({ on, reason, terms, calendar }: Command<'change-terms'>, run: Run): ClockEvent[] {
  const { against, startedOn, extended, paused } = run;
  const dueOn =
    terms.days < run.terms.days
      ? earlier(run.dueOn, dueDate(terms, on, calendar))
      : later(run.dueOn, wholeTime(terms, run, calendar));
  return [
    stop({ type: 'stop', on, reason }, run, false),
    startedUnder({ terms, against, startedOn, dueOn, extended, paused }, reason),
  ];
}

/** The last day of a rule that counts from the first start, with what the clock was granted: its extension, its pauses. */
function wholeTime(terms: Terms, { startedOn, extended, paused }: Run, calendar: Calendar): LocalDate {
  const extension = extended ? terms.extensionDays : 0;
  const last = daysAfter(dueDate(terms, startedOn, calendar), extension, terms, calendar);
  return daysAfter(last, paused, { ...terms, counting: 'calendar-days' }, calendar);
}

/** What is suspended runs for a moment, so that the days it was given are not lost, and stands still again. */
function changeTermsInPause(command: Command<'change-terms'>, clock: Suspended): Answer {
  if (command.terms.rule === clock.terms.rule) return accept();
  const resumption = resume(command, clock);
  const { dueOn } = resumption;
  const changes = changed(command, { ...clock, dueOn, paused: pausedAfter(clock, dueOn) });
  const { on, reason } = command;
  const suspensions = changes.flatMap((event) =>
    event.type === 'clock-started' ? [{ type: 'clock-suspended', reason, ...standOf(event.run, on) } as const] : [],
  );
  return accept<ClockEvent>(resumption, ...changes, ...suspensions);
}

const pausedAfter = (run: Run, dueOn: LocalDate): number => run.paused + daysBetween(run.dueOn, dueOn);

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

const isMoving = (clock: Clock): clock is Moving => clock.status === 'running' || clock.status === 'breached';
