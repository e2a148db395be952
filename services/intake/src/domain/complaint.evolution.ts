import type { LocalDate } from '@jisr/calendar';
import type { Complaint, ComplaintEvent } from './complaint.ts';
import type { Filing } from './filing.ts';
import { isUnderWay, type Admitted, type Known } from './standing.ts';

/** Total: an event that can't follow on a state leaves it as it is. */
export function evolve(complaint: Complaint, event: ComplaintEvent): Complaint {
  switch (event.type) {
    case 'registered':
    case 'completed':
      return complaint;
    case 'found-incomplete':
      return { status: 'incomplete', ...filed(complaint, event.filing), lack: event.lack };
    case 'admitted':
      return { status: 'admitted', ...filed(complaint, event.filing), reply: { status: 'awaited' } };
    case 'found-inadmissible':
      return {
        status: 'inadmissible',
        ...filed(complaint, event.filing),
        ground: event.ground.code,
        foundOn: event.on,
        ...(complaint.status === 'incomplete' && { lack: complaint.lack }),
      };
    case 'linked':
      return complaint.status === 'unknown' ? complaint : { ...complaint, links: [...complaint.links, ...event.cases] };
    case 'rated':
      return complaint.status === 'closed' ? { ...complaint, rated: true } : complaint;
    case 'withdrawn':
    case 'closure-heard':
      return ended(complaint, event);
    case 'reopened':
    case 'taken-to-mediation':
    case 'routing-heard':
    case 'return-heard':
      return moved(complaint, event);
    case 'reply-accepted':
    case 'reply-contested':
    case 'breach-heard':
    case 'reply-heard':
      return answered(complaint, event);
  }
}

type Of<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: Type }>;

function ended(complaint: Complaint, event: Of<'withdrawn' | 'closure-heard'>): Complaint {
  const { reason, endedOn, reopenableUntil } = event;
  const end = { endedOn, reopenableUntil };
  if (event.type === 'closure-heard')
    return isUnderWay(complaint)
      ? { status: 'closed', ...kept(complaint), ...end, reply: complaint.reply, reason, rated: false }
      : complaint;
  return complaint.status === 'incomplete' || isUnderWay(complaint)
    ? {
        status: 'withdrawn',
        ...kept(complaint),
        ...end,
        reason: event.reason,
        wasAdmitted: complaint.status !== 'incomplete',
      }
    : complaint;
}

function moved(
  complaint: Complaint,
  event: Of<'reopened' | 'taken-to-mediation' | 'routing-heard' | 'return-heard'>,
): Complaint {
  switch (event.type) {
    case 'reopened':
      return complaint.status === 'closed' || complaint.status === 'withdrawn'
        ? { status: 'admitted', ...kept(complaint), reply: { status: 'awaited' } }
        : complaint;
    case 'taken-to-mediation':
      return isUnderWay(complaint) || complaint.status === 'closed' || complaint.status === 'inadmissible'
        ? { status: 'admitted', ...kept(complaint), mediator: event.ombudsman, reply: { status: 'awaited' } }
        : complaint;
    case 'routing-heard':
      return isUnderWay(complaint)
        ? { status: 'admitted', ...kept(complaint), reply: complaint.reply, respondent: event.respondent }
        : complaint;
    case 'return-heard':
      return complaint.status === 'admitted' ? givenBack(complaint, event.on) : complaint;
  }
}

function givenBack({ respondent: _, ...others }: Admitted, returnedOn: LocalDate): Complaint {
  return { ...others, status: 'returned', returnedOn };
}

function answered(
  complaint: Complaint,
  event: Of<'reply-accepted' | 'reply-contested' | 'breach-heard' | 'reply-heard'>,
): Complaint {
  if (event.type === 'reply-contested' && complaint.status === 'closed')
    return { status: 'admitted', ...kept(complaint), reply: { status: 'contested', on: event.on } };
  return complaint.status === 'admitted' ? { ...complaint, reply: replyAfter(event) } : complaint;
}

function replyAfter(
  event: Of<'reply-accepted' | 'reply-contested' | 'breach-heard' | 'reply-heard'>,
): Extract<Complaint, { status: 'admitted' }>['reply'] {
  switch (event.type) {
    case 'reply-accepted':
      return { status: 'accepted' };
    case 'reply-contested':
      return { status: 'contested', on: event.on };
    case 'breach-heard':
      return { status: 'awaited', overdueSince: event.on };
    case 'reply-heard': {
      const { repliedOn, contestableUntil, round } = event;
      return { status: 'issued', repliedOn, contestableUntil, round };
    }
  }
}

/** What stays through every status. */
const kept = ({ filing, mediator, links, respondent }: Known) => ({
  filing,
  links,
  ...(mediator !== undefined && { mediator }),
  ...(respondent !== undefined && { respondent }),
});

/** The filing as it was judged last. */
const filed = (complaint: Complaint, filing: Filing) =>
  complaint.status === 'unknown' ? { filing, links: [] } : { ...kept(complaint), filing };
