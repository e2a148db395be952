import { accept } from '@jisr/decider';
import type { Part } from '@jisr/messaging';
import type { Kpi } from '../../domain/kpi.ts';

interface State {
  readonly stated?: string;
}

interface Stated {
  readonly kpi: Kpi;
}

/** What was last said of a cell; only what differs is said again. */
export const kpiPart: Part<Stated, State, Stated, never> = {
  name: 'kpi',
  decider: {
    initial: {},
    decide: ({ kpi }, { stated }) => (JSON.stringify(kpi) === stated ? accept() : accept({ kpi })),
    evolve: (_, { kpi }) => ({ stated: JSON.stringify(kpi) }),
  },
  publish: ({ kpi }) => [{ type: 'ma.jisr.reporting.kpi-stated.v1', data: kpi }],
};
