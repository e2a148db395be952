import { accept, refuse, type Decider, type Decision } from '@jisr/decider';
import type { Measure, Measures, MeasuresCommand, MeasuresEvent, MeasuresRefusal } from './measures.ts';

type Answer = Decision<MeasuresEvent, MeasuresRefusal>;
type Command<Type extends MeasuresCommand['type']> = Extract<MeasuresCommand, { type: Type }>;

/**
 * The respondent promises a measure by a day that is still to come and shows with a proof that it is done, be it late. A
 * promise outlives the case's closing and is overdue once, when its day has ended without a report.
 */
export const measuresDecider: Decider<MeasuresCommand, Measures, MeasuresEvent, MeasuresRefusal> = {
  initial: {},

  decide(command, measures) {
    switch (command.type) {
      case 'commit':
        return commit(command, measures);
      case 'report':
        return report(command, measures);
      case 'fall-due':
        return fallDue(command, measures[command.measure]);
      case 'release': {
        const owed = Object.keys(measures).filter((measure) => measures[measure]?.status !== 'executed');
        return owed.length > 0 ? accept({ type: 'released', measures: owed }) : accept();
      }
    }
  },

  evolve(measures, event) {
    switch (event.type) {
      case 'committed':
        return { ...measures, [event.measure]: { status: 'committed', dueOn: event.dueOn } };
      case 'executed':
        return withStatus(measures, event.measure, 'executed');
      case 'overdue':
        return withStatus(measures, event.measure, 'overdue');
      case 'released':
        return Object.fromEntries(Object.entries(measures).filter(([measure]) => !event.measures.includes(measure)));
    }
  },
};

function commit({ standing, on, ...promise }: Command<'commit'>, measures: Measures): Answer {
  if (standing !== 'respondent') return refuse(standing);
  if (measures[promise.measure]) return refuse('measure-known');
  return promise.dueOn < on ? refuse('measure-due-in-the-past') : accept({ ...promise, type: 'committed' });
}

/** A case that is closed bars nobody from showing what was done for it. */
function report({ standing, on, ...done }: Command<'report'>, measures: Measures): Answer {
  if (standing !== 'respondent' && standing !== 'case-closed') return refuse(standing);
  const measure = measures[done.measure];
  if (!measure) return refuse('measure-unknown');
  if (measure.status === 'executed') return refuse('measure-executed');
  if (done.executedOn > on) return refuse('measure-executed-in-the-future');
  return accept({ ...done, type: 'executed', late: done.executedOn > measure.dueOn });
}

function fallDue({ measure, on }: Command<'fall-due'>, promised: Measure | undefined): Answer {
  if (!promised) return refuse('measure-unknown');
  if (promised.status !== 'committed') return refuse(`measure-${promised.status}`);
  return on > promised.dueOn ? accept({ type: 'overdue', measure, dueOn: promised.dueOn }) : refuse('measure-not-due');
}

function withStatus(measures: Measures, name: string, status: Measure['status']): Measures {
  const measure = measures[name];
  return measure ? { ...measures, [name]: { ...measure, status } } : measures;
}
