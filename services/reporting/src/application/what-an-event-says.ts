import { civilDayOf } from '@jisr/calendar';
import type { EventOf, EventType } from '@jisr/contracts';
import type { Corrigible, Learn, Settled } from '../domain/case-fact.ts';

/** Every event of the lifecycle: a fact's status follows them all, and some say more. */
export type LifecycleEvent = EventOf<
  Extract<EventType, `ma.jisr.${'intake' | 'routing' | 'housing-projects' | 'mediation' | 'exchange'}.${string}`>
>;

/** The clocks that a reply stops in time or late; others that it ends too (an acknowledgement) are not of the reply. */
const ofReplies = new Set(['reply', 'treatment', 'reply-to-mediator']);

/** An event in the words of the facts. Personal data and references stay behind: what is not named here is not kept. */
export function whatItSays(event: LifecycleEvent): Learn {
  const on = civilDayOf(event.time);
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
    case 'ma.jisr.routing.clock-stopped.v1': {
      const { clock, reason, late } = event.data;
      return reason === 'reply-issued' && ofReplies.has(clock) ? { type, on, settles: { late } } : { type, on };
    }
    case 'ma.jisr.intake.complaint-found-inadmissible.v1':
      return { type, on, settles: { ground: event.data.ground } };
    case 'ma.jisr.intake.reply-contested.v1':
      return { type, on, settles: { contestedOn: event.data.contestedOn } };
    case 'ma.jisr.intake.complaint-taken-to-mediation.v1':
      return { type, on, settles: { mediatedOn: event.data.takenOn } };
    case 'ma.jisr.housing-projects.case-closed.v1':
    case 'ma.jisr.mediation.case-closed.v1':
      return { type, on, closesFor: event.data.reason };
    case 'ma.jisr.mediation.settlement-reached.v1':
      return { type, on, settles: { settledOn: event.data.reachedOn } };
    default: {
      const recommendation = recommendationAfter(event);
      return { type, on, ...(recommendation && { corrects: { recommendation } }) };
    }
  }
}

/** How far the recommendation of a case has come, if the event moves it. */
function recommendationAfter(event: LifecycleEvent): Corrigible['recommendation'] | undefined {
  switch (event.type) {
    case 'ma.jisr.mediation.recommendation-issued.v1':
      return 'issued';
    case 'ma.jisr.mediation.recommendation-accepted.v1':
      return 'accepted';
    case 'ma.jisr.mediation.recommendation-refused.v1':
      return 'refused';
    case 'ma.jisr.mediation.recommendation-executed.v1':
      return event.data.extent === 'fully' ? 'executed' : 'partly-executed';
    case 'ma.jisr.mediation.recommendation-not-executed.v1':
      return 'not-executed';
    default:
      return undefined;
  }
}

function filingOf(
  { data }: EventOf<'ma.jisr.intake.complaint-registered.v1'>,
  receivedOn: string,
): Pick<Settled, 'filed'> & Partial<Pick<Settled, 'place' | 'mediatedOn'>> {
  const { category, track, channel, institution, territory } = data;
  const filed = { receivedOn, category, track, channel, institution };
  const mediated = track === 'mediation' ? { mediatedOn: receivedOn } : {};
  if (!territory) return { filed, ...mediated };
  const { region, province, synthetic } = territory;
  const place = { region, ...(province !== undefined && { province }), ...(synthetic !== undefined && { synthetic }) };
  return { filed, place, ...mediated };
}
