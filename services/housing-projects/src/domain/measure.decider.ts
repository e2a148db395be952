import { accept, refuse, type Decider, type Decision } from '@jisr/decider';
import type { Measure, MeasureCommand, MeasureEvent, MeasureRefusal } from './measure.ts';
import type { Standing } from './standing.ts';

type Answer = Decision<MeasureEvent, MeasureRefusal>;
type Command<Type extends MeasureCommand['type']> = Extract<MeasureCommand, { type: Type }>;

/**
 * The respondent promises a measure by a day that is not past and shows with a proof that it is done, be it late. A promise
 * outlives the case's closing, not its withdrawal or return. It is overdue once, when its day has ended without a report.
 */
export const measureDecider: Decider<MeasureCommand, Measure, MeasureEvent, MeasureRefusal> = {
  initial: { status: 'unpromised' },

  decide(command, measure) {
    switch (command.type) {
      case 'commit':
        return commit(command, measure);
      case 'report':
        return report(command, measure);
      case 'fall-due':
        return fallDue(command, measure);
    }
  },

  evolve(measure, event) {
    switch (event.type) {
      case 'committed':
        return { status: 'committed', dueOn: event.dueOn };
      case 'executed':
      case 'overdue':
        return measure.status === 'unpromised' ? measure : { ...measure, status: event.type };
    }
  },
};

function commit({ standing, on, ...promise }: Command<'commit'>, measure: Measure): Answer {
  if (standing !== 'respondent') return refuse(standing);
  if (measure.status !== 'unpromised') return refuse('measure-known');
  return promise.dueOn < on ? refuse('measure-due-in-the-past') : accept({ ...promise, type: 'committed' });
}

function report({ standing, on, ...done }: Command<'report'>, measure: Measure): Answer {
  if (endsPromises(standing)) return refuse(standing);
  if (measure.status === 'unpromised') return refuse('measure-unknown');
  if (measure.status === 'executed') return refuse('measure-executed');
  if (done.executedOn > on) return refuse('measure-executed-in-the-future');
  return accept({ ...done, type: 'executed', late: done.executedOn > measure.dueOn });
}

function fallDue({ standing, on }: Command<'fall-due'>, measure: Measure): Answer {
  if (endsPromises(standing)) return refuse(standing);
  if (measure.status === 'unpromised') return refuse('measure-unknown');
  if (measure.status !== 'committed') return refuse(`measure-${measure.status}`);
  return on > measure.dueOn ? accept({ type: 'overdue', dueOn: measure.dueOn }) : refuse('measure-not-due');
}

const endsPromises = (standing: Standing): standing is Exclude<Standing, 'respondent' | 'case-closed'> =>
  standing !== 'respondent' && standing !== 'case-closed';
