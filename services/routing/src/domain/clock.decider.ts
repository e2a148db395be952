import { daysAfter, daysBetween, type LocalDate } from '@jisr/calendar';
import { accept, refuse, type Decider, type Decision } from '@jisr/decider';
import type { Clock, ClockCommand, ClockEvent, ClockRefusal, Run } from './clock.ts';
import { broughtBy, standOf } from './clock.moments.ts';
import { dueDate, givenBack } from './deadline.ts';

/**
 * Starts, pauses while the citizen owes an answer and gets those days back, is extended at most once, by who owes the act,
 * in time and with a reason; warns at shares of its time, is breached the day after its due date, and stops. Whether it was
 * late, the stop alone says: an act of the last day may be told after the breach. A stopped clock may start again: a case
 * that is reopened or goes to another institution gives a new deadline.
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
        return clock.status === 'running' ? suspend(command, clock) : refuse(whyNotRunning(clock));
      case 'resume':
        return clock.status === 'suspended' ? accept(resume(command, clock)) : refuse('clock-not-suspended');
      case 'extend':
        return clock.status === 'running' ? extend(command, clock) : refuse(whyNotRunning(clock));
      case 'change-terms':
        return clock.status === 'running' || clock.status === 'suspended'
          ? changeTerms(command, clock)
          : refuse(whyNotRunning(clock));
      case 'reach':
        return clock.status === 'running' || clock.status === 'breached'
          ? accept(...broughtBy(command.on, clock))
          : refuse('clock-not-running');
      case 'stop':
        return clock.status === 'idle' || clock.status === 'stopped'
          ? refuse('clock-not-running')
          : accept(stop(command, clock));
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
type Running = Extract<Clock, { status: 'running' }>;
type Suspended = Extract<Clock, { status: 'suspended' }>;
type Live = Exclude<Clock, { status: 'idle' | 'stopped' }>;
type Move = Exclude<ClockEvent, { type: 'clock-started' | 'clock-stopped' }>;

function moved(clock: Live, event: Move): Clock {
  const { terms, against, startedOn, span, extended, marked } = clock;
  const run = { terms, against, startedOn, dueOn: event.dueOn, span, extended, marked };
  switch (event.type) {
    case 'clock-suspended':
      return { ...run, status: 'suspended', since: event.on };
    case 'clock-resumed':
      return { ...run, status: 'running' };
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

function start({ against, on, reason, terms, calendar, dueOn }: Command<'start'>): ClockEvent {
  return startedUnder({ terms, against, startedOn: on, dueOn: dueOn ?? dueDate(terms, on, calendar) }, reason);
}

const startedUnder = (run: Pick<Run, 'terms' | 'against' | 'startedOn' | 'dueOn'>, reason: string): ClockEvent => ({
  type: 'clock-started',
  reason,
  run: { ...run, span: daysBetween(run.startedOn, run.dueOn), extended: false, marked: [] },
});

const suspend = ({ on, reason }: Command<'suspend'>, run: Running): Answer =>
  on > run.dueOn ? refuse('deadline-passed') : accept({ type: 'clock-suspended', reason, ...standOf(run, on) });

function resume({ on, reason, calendar }: Pick<Command<'resume'>, 'on' | 'reason' | 'calendar'>, clock: Suspended) {
  const dueOn = givenBack(clock.dueOn, clock.since, on, clock.terms, calendar);
  return { type: 'clock-resumed', reason, ...standOf({ ...clock, dueOn }, on) } as const;
}

function extend({ by, on, reason, calendar }: Command<'extend'>, run: Running): Answer {
  const { extensionDays, legalBasis } = run.terms;
  if (by !== run.against) return refuse('not-the-respondent');
  if (extensionDays === 0) return refuse('clock-not-extendable');
  if (run.extended) return refuse('clock-already-extended');
  if (on > run.dueOn) return refuse('deadline-passed');
  const dueOn = daysAfter(run.dueOn, extensionDays, run.terms, calendar);
  return accept({ type: 'clock-extended', reason, legalBasis, ...standOf({ ...run, dueOn }, on) });
}

function stop({ on, reason }: Command<'stop'>, clock: Live): ClockEvent {
  const late = clock.status !== 'suspended' && on > clock.dueOn;
  return { type: 'clock-stopped', late, reason, ...standOf(clock, on) };
}

function changeTerms(command: Command<'change-terms'>, clock: Running | Suspended): Answer {
  if (command.terms.rule === clock.terms.rule) return accept();
  if (clock.status === 'suspended') return accept(...changedInPause(command, clock));
  return command.on > clock.dueOn ? refuse('deadline-passed') : accept(...changed(command, clock));
}

/** A stop and a start. A shorter rule counts from today and never gives more time; a longer one from the first start. */
function changed({ on, reason, terms, calendar }: Command<'change-terms'>, run: Run): ClockEvent[] {
  const { against, startedOn } = run;
  const dueOn =
    terms.days < run.terms.days
      ? earlier(run.dueOn, dueDate(terms, on, calendar))
      : later(run.dueOn, dueDate(terms, startedOn, calendar));
  return [
    { type: 'clock-stopped', late: false, reason, ...standOf(run, on) },
    startedUnder({ terms, against, startedOn, dueOn }, reason),
  ];
}

/** What is suspended runs for a moment, so that the days it was given are not lost, and stands still again. */
function changedInPause(command: Command<'change-terms'>, clock: Suspended): ClockEvent[] {
  const resumption = resume(command, clock);
  const changes = changed(command, { ...clock, dueOn: resumption.dueOn });
  const { on, reason } = command;
  const suspensions = changes.flatMap((event) =>
    event.type === 'clock-started' ? [{ type: 'clock-suspended', reason, ...standOf(event.run, on) } as const] : [],
  );
  return [resumption, ...changes, ...suspensions];
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

const whyNotRunning = ({ status }: Exclude<Clock, Running>): ClockRefusal =>
  status === 'breached' ? 'deadline-passed' : 'clock-not-running';
