import { accept, type Decision } from '@jisr/decider';
import type { CommandOf, Complaint, ComplaintEvent } from './complaint.ts';
import { isUnderWay, trackOf, type Admitted, type UnderWay } from './standing.ts';

/** What another context says is a fact: it changes something here, or comes too early, too late or twice. */
type Heard = Decision<ComplaintEvent, never>;

/** A case that was returned goes on with the operator to whom it is routed next. */
export function hearOfRouting({ respondent }: CommandOf<'hear-of-routing'>, complaint: Complaint): Heard {
  const returned = complaint.status === 'returned';
  const toAnother = complaint.status === 'admitted' && complaint.respondent !== respondent;
  return returned || toAnother ? accept({ type: 'routing-heard', respondent }) : accept();
}

export const hearOfReturn = ({ on }: CommandOf<'hear-of-return'>, complaint: Complaint): Heard =>
  complaint.status === 'admitted' ? accept({ type: 'return-heard', on }) : accept();

/** The first deadline that the operator lets pass on the direct track opens the way to the Médiateur. */
export function hearOfBreach({ on }: CommandOf<'hear-of-breach'>, complaint: Complaint): Heard {
  if (complaint.status !== 'admitted' || trackOf(complaint) === 'mediation') return accept();
  const { reply } = complaint;
  return reply.status === 'awaited' && reply.overdueSince === undefined
    ? accept({ type: 'breach-heard', on })
    : accept();
}

export function hearOfReply(command: CommandOf<'hear-of-reply'>, complaint: Complaint): Heard {
  if (complaint.status !== 'admitted') return accept();
  const round = roundOf(complaint);
  if (round === undefined) return accept();
  const { repliedOn, contestableUntil } = command;
  return accept({ type: 'reply-heard', repliedOn, contestableUntil, round });
}

/** Which reply this is: the operator answers once, again after a contest; the Médiateur's last one replaces the one before. */
function roundOf(complaint: Admitted): number | undefined {
  const { reply } = complaint;
  switch (reply.status) {
    case 'awaited':
      return 1;
    case 'contested':
      return 2;
    case 'issued':
      return trackOf(complaint) === 'mediation' ? reply.round : undefined;
    case 'accepted':
      return undefined;
  }
}

/**
 * The first end of a case stands, since ends can cross. A contest stands until it is answered: a closure for want of one
 * does not end the case. What is with the Médiateur is closed by the Médiateur, wherever the operator left it.
 */
export function hearOfClosure(command: CommandOf<'hear-of-closure'>, complaint: Complaint): Heard {
  const { from, reason, endedOn, reopenableUntil } = command;
  if (!isUnderWay(complaint)) return accept();
  return from === 'mediator' || closesForOperator(complaint)
    ? accept({ type: 'closure-heard', reason, endedOn, reopenableUntil })
    : accept();
}

const closesForOperator = (complaint: UnderWay): boolean =>
  trackOf(complaint) === 'direct' && complaint.reply.status !== 'contested';
