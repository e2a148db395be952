import type { LocalDate } from '@jisr/calendar';
import { v5 } from 'uuid';
import type { CloudEvent } from '@jisr/contracts';
import { endOfOffice } from './calendar.ts';
import type { Place } from './simulated-case.ts';

const namespace = '9a1d7c52-4f0e-5b83-8c64-2e7f1b3d6a90';

/** The operations of a run, as the operator reports them before anybody complains. */
export const reportedOperations = (places: readonly Place[], day: LocalDate) =>
  places.map((place) => ({ institution: 'al-omrane', event: reported(place, day) }));

const reported = ({ operation, names, region, province }: Place, day: LocalDate): CloudEvent => ({
  id: v5(operation, namespace),
  source: '/institutions/al-omrane',
  type: 'ma.jisr.housing-projects.operation-reported.v1',
  subject: operation,
  time: endOfOffice(day).toISOString(),
  data: { code: operation, names, kind: 'mixed', territory: { region, province, synthetic: true }, synthetic: true },
});
