import type { Draft } from '@jisr/contracts';
import type { Part } from '@jisr/messaging';
import { measureDecider } from '../../domain/measure.decider.ts';
import type { Measure, MeasureCommand, MeasureEvent, MeasureRefusal } from '../../domain/measure.ts';
import { correspondentOf, system } from './actors.ts';

const prefix = 'measure-';

/** One measure's place in this context's document on the case, by the name that the operator gave it. */
export const measurePart = (measure: string): Part<MeasureCommand, Measure, MeasureEvent, MeasureRefusal> => ({
  name: `${prefix}${measure}`,
  decider: measureDecider,

  publish(event): readonly Draft[] {
    switch (event.type) {
      case 'committed': {
        const { remedy, dueOn, by } = event;
        const data = { measure, remedy, dueOn, actor: correspondentOf(by) };
        return [{ type: 'ma.jisr.housing-projects.measure-committed.v1', data }];
      }
      case 'executed': {
        const { executedOn, late, proof, by } = event;
        const data = { measure, executedOn, late, proof, actor: correspondentOf(by) };
        return [{ type: 'ma.jisr.housing-projects.measure-executed.v1', data }];
      }
      case 'overdue': {
        const data = { measure, dueOn: event.dueOn, actor: system };
        return [{ type: 'ma.jisr.housing-projects.measure-overdue.v1', data }];
      }
    }
  },
});

/** The measures of a case, by the names of its parts. */
export const measuresAmong = (parts: readonly string[]): readonly string[] =>
  parts.filter((part) => part.startsWith(prefix)).map((part) => part.slice(prefix.length));
