import { accept, refuse, type Decision } from '@jisr/decider';
import type { CommandOf, Complaint, ComplaintEvent, ComplaintRefusal } from './complaint.ts';
import { isStranger, isUnderWay, trackOf, whyNotAdmitted, whyNotEnded } from './standing.ts';

type Answer = Decision<ComplaintEvent, ComplaintRefusal>;

/** A complaint is taken back at any time before its end, whoever has it or nobody, and before its reply is accepted. */
export function withdraw(command: CommandOf<'withdraw'>, complaint: Complaint): Answer {
  if (complaint.status === 'unknown') return refuse('complaint-unknown');
  const { by, reason, endedOn, reopenableUntil } = command;
  if (isStranger(by, complaint)) return refuse('not-the-receiver');
  if (complaint.status !== 'incomplete' && !isUnderWay(complaint)) return refuse(whyNotAdmitted(complaint));
  return isUnderWay(complaint) && complaint.reply.status === 'accepted'
    ? refuse('reply-already-accepted')
    : accept({ type: 'withdrawn', reason, endedOn, reopenableUntil });
}

/** An ended case that was once admitted goes on, if the complainant asks within the window after its end. */
export function reopen(command: CommandOf<'reopen'>, complaint: Complaint): Answer {
  if (complaint.status === 'unknown') return refuse('complaint-unknown');
  if (isStranger(command.by, complaint)) return refuse('not-the-receiver');
  if (complaint.status !== 'closed' && complaint.status !== 'withdrawn') return refuse(whyNotEnded(complaint));
  if (complaint.status === 'withdrawn' && !complaint.wasAdmitted) return refuse('complaint-withdrawn');
  const { on, reason } = command;
  if (on < complaint.endedOn) return refuse('premature');
  if (on > complaint.reopenableUntil) return refuse('reopening-window-passed');
  return accept({ type: 'reopened', on, reason, track: trackOf(complaint) });
}

/** A closed case is rated once; a reopened one again, once it is closed again. */
export function rate(command: CommandOf<'rate'>, complaint: Complaint): Answer {
  if (complaint.status === 'unknown') return refuse('complaint-unknown');
  if (isStranger(command.by, complaint)) return refuse('not-the-receiver');
  if (complaint.status === 'withdrawn') return refuse('complaint-withdrawn');
  if (complaint.status !== 'closed') return refuse(whyNotEnded(complaint));
  if (command.on < complaint.endedOn) return refuse('premature');
  return complaint.rated ? refuse('already-rated') : accept({ type: 'rated', score: command.score });
}
