import type { EventOf, EventType } from '@jisr/contracts';
import { DateTime } from 'luxon';
import type { Learn, Settled } from '../domain/case-fact.ts';

/** Every event of the lifecycle: a fact's status follows them all, and some say more. */
export type LifecycleEvent = EventOf<
  Extract<EventType, `ma.jisr.${'intake' | 'routing' | 'housing-projects'}.${string}`>
>;

/** The day in Morocco of an instant; figures go by that, like the law. */
const dayOf = (instant: string): string =>
  DateTime.fromISO(instant, { zone: 'Africa/Casablanca' }).toFormat('yyyy-MM-dd');

/** An event in the words of the facts. Personal data and references stay behind: what is not named here is not kept. */
export function whatItSays(event: LifecycleEvent): Learn {
  const on = dayOf(event.time);
  const { type } = event;
  switch (type) {
    case 'ma.jisr.intake.complaint-registered.v1':
      return { type, on, settles: filingOf(event, on) };
    case 'ma.jisr.intake.complaint-admitted.v1':
      return { type, on, settles: { admittedOn: on } };
    case 'ma.jisr.routing.case-routed.v1': {
      const { delegation, company, agency } = event.data;
      return { type, on, settles: { routedOn: on }, corrects: { competence: { delegation, company, agency } } };
    }
    case 'ma.jisr.housing-projects.operation-matched.v1':
      return { type, on, corrects: { operation: event.data.operation } };
    case 'ma.jisr.housing-projects.reply-issued.v1':
      return { type, on, settles: { repliedOn: event.data.repliedOn, outcome: event.data.outcome } };
    case 'ma.jisr.routing.clock-stopped.v1':
      return event.data.reason === 'reply-issued' ? { type, on, settles: { late: event.data.late } } : { type, on };
    default:
      return { type, on };
  }
}

function filingOf(
  { data }: EventOf<'ma.jisr.intake.complaint-registered.v1'>,
  receivedOn: string,
): Pick<Settled, 'filed'> & Partial<Pick<Settled, 'place'>> {
  const { category, track, channel, institution, territory } = data;
  const filed = { receivedOn, category, track, channel, institution };
  if (!territory) return { filed };
  const { region, province, synthetic } = territory;
  const place = { region, ...(province !== undefined && { province }), ...(synthetic !== undefined && { synthetic }) };
  return { filed, place };
}
