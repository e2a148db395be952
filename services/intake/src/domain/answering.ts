import type { LocalDate } from '@jisr/calendar';
import { accept, refuse, type Decision } from '@jisr/decider';
import { beforeCourt } from './admissibility.ts';
import type { CommandOf, Complaint, ComplaintEvent, ComplaintRefusal, Reply } from './complaint.ts';
import { isStranger, trackOf, whyNotAdmitted, type Known } from './standing.ts';

type Answer = Decision<ComplaintEvent, ComplaintRefusal>;

/** A reply is accepted once, first or second. */
export function acceptReply(command: CommandOf<'accept-reply'>, complaint: Complaint): Answer {
  if (complaint.status === 'unknown') return refuse('complaint-unknown');
  if (isStranger(command.by, complaint)) return refuse('not-the-receiver');
  if (complaint.status !== 'admitted') return refuse(whyNotAdmitted(complaint));
  switch (complaint.reply.status) {
    case 'issued':
      return accept({ type: 'reply-accepted' });
    case 'accepted':
      return refuse('reply-already-accepted');
    case 'awaited':
    case 'contested':
      return refuse('reply-awaited');
  }
}

/**
 * The first reply on the direct track is contested once, within its window. What counts is the day on which the complainant
 * contests: a closure for want of a contest that was told first is undone. The Médiateur reviews replies on the other track.
 */
export function contestReply(command: CommandOf<'contest-reply'>, complaint: Complaint): Answer {
  if (complaint.status === 'unknown') return refuse('complaint-unknown');
  if (isStranger(command.by, complaint)) return refuse('not-the-receiver');
  if (complaint.status !== 'admitted' && !lapsed(complaint)) return refuse(whyNotAdmitted(complaint));
  if (trackOf(complaint) === 'mediation') return refuse('case-in-mediation');
  const { reply } = complaint;
  if (reply.status === 'awaited') return refuse('reply-awaited');
  if (reply.status === 'accepted') return refuse('reply-already-accepted');
  if (reply.status === 'contested' || reply.round > 1) return refuse('reply-already-contested');
  if (command.on < reply.repliedOn) return refuse('premature');
  if (command.on > reply.contestableUntil) return refuse('contest-window-passed');
  return accept({ type: 'reply-contested', on: command.on, reason: command.reason });
}

/**
 * A case goes from the operator to the Médiateur when its reply does not satisfy, when it was contested, when the operator
 * let a legal deadline pass or is not competent, and when it was found inadmissible (law 14-16); through the institution
 * that received it, or through the Médiateur. Who let the contest window pass can still go there while the case could be
 * opened again; no one can with a matter before a court.
 */
export function takeToMediation(command: CommandOf<'take-to-mediation'>, complaint: Complaint): Answer {
  if (complaint.status === 'unknown') return refuse('complaint-unknown');
  const { by, ombudsman, on, reason } = command;
  if (by !== ombudsman && isStranger(by, complaint)) return refuse('not-the-receiver');
  const way = wayToMediator(complaint, on);
  if ('refused' in way) return way;
  if (on < way.since) return refuse('premature');
  const { filing, respondent } = complaint;
  const known = respondent === undefined ? {} : { respondent };
  return accept({ type: 'taken-to-mediation', by, ombudsman, on, reason, filing, ...known });
}

type Way = { readonly since: LocalDate } | { readonly refused: ComplaintRefusal };

/** The day from which the way to the Médiateur is open, or why it is closed. */
function wayToMediator(complaint: Known, on: LocalDate): Way {
  switch (complaint.status) {
    case 'admitted':
      return isWithMediator(complaint) ? refuse('case-in-mediation') : wayAfter(complaint.reply);
    case 'returned':
      return isWithMediator(complaint) ? refuse('case-in-mediation') : wayAfter(complaint.reply, complaint.returnedOn);
    case 'closed':
      return lapsed(complaint) && on <= complaint.reopenableUntil
        ? wayAfter(complaint.reply)
        : refuse(whyNotAdmitted(complaint));
    case 'inadmissible':
      return complaint.ground === beforeCourt.ground || isWithMediator(complaint)
        ? refuse('complaint-inadmissible')
        : { since: complaint.foundOn };
    case 'incomplete':
    case 'withdrawn':
      return refuse(whyNotAdmitted(complaint));
  }
}

const isWithMediator = (complaint: Known): boolean => trackOf(complaint) === 'mediation';

/** What the reply opens; otherwise the way opens on another day, or not yet. */
function wayAfter(reply: Reply, otherwise?: LocalDate): Way {
  if (reply.status === 'accepted') return refuse('reply-already-accepted');
  const since = openingOf(reply) ?? otherwise;
  return since === undefined ? refuse('reply-awaited') : { since };
}

function openingOf(reply: Exclude<Reply, { status: 'accepted' }>): LocalDate | undefined {
  switch (reply.status) {
    case 'awaited':
      return reply.overdueSince;
    case 'issued':
      return reply.repliedOn;
    case 'contested':
      return reply.on;
  }
}

type Closed = Extract<Complaint, { status: 'closed' }>;

/** Closed because nobody contested in time. */
const lapsed = (complaint: Complaint): complaint is Closed =>
  complaint.status === 'closed' && complaint.reason === 'contest-window-passed';
