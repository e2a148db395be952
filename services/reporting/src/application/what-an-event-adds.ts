import type { EventOf, EventType } from '@jisr/contracts';
import { DateTime } from 'luxon';
import type { Learn } from '../domain/case-fact.ts';

/** Every event of the lifecycle: a fact's status follows them all, and some add what they say. */
export type LifecycleEvent = EventOf<
  Extract<EventType, `ma.jisr.${'intake' | 'routing' | 'housing-projects'}.${string}`>
>;

const dayOf = (instant: string): string =>
  DateTime.fromISO(instant, { zone: 'Africa/Casablanca' }).toFormat('yyyy-MM-dd');

/** What an event adds to the fact of its case. Deterministic: only the event's own time and words count. */
export function whatItAdds(event: LifecycleEvent): Learn['adds'] {
  const on = dayOf(event.time);
  switch (event.type) {
    case 'ma.jisr.intake.complaint-registered.v1': {
      const { category, track, channel, institution, territory } = event.data;
      const place = territory && {
        region: territory.region,
        ...(territory.province !== undefined && { province: territory.province }),
        ...(territory.synthetic !== undefined && { synthetic: territory.synthetic }),
      };
      return { filed: { receivedOn: on, category, track, channel, institution }, ...(place && { place }) };
    }
    case 'ma.jisr.intake.complaint-admitted.v1':
      return { admittedOn: on };
    case 'ma.jisr.routing.case-routed.v1': {
      const { delegation, company, agency } = event.data;
      return { routedOn: on, competence: { delegation, company, agency } };
    }
    case 'ma.jisr.housing-projects.operation-matched.v1':
      return { operation: event.data.operation };
    case 'ma.jisr.housing-projects.reply-issued.v1':
      return { repliedOn: event.data.repliedOn, outcome: event.data.outcome };
    case 'ma.jisr.routing.clock-stopped.v1':
      return event.data.reason === 'reply-issued' ? { late: event.data.late } : {};
    case 'ma.jisr.housing-projects.case-closed.v1':
    case 'ma.jisr.intake.complaint-withdrawn.v1':
    case 'ma.jisr.intake.complaint-found-inadmissible.v1':
      return { closedOn: on };
    default:
      return {};
  }
}
