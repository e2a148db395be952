import { accept, refuse, type Decider } from '@jisr/decider';
import type { Complaint, ComplaintCommand, ComplaintEvent, ComplaintRefusal, Filing } from './complaint.ts';

/**
 * A complaint is registered once per reference; it is admitted when the complainant declares that no court has the
 * matter (law 14-16: a matter before a court is not the Médiateur's), withdrawn at any time before its end, and a reply
 * is accepted once. An acceptance that is told before its reply waits for it. Both are told by the institution that received
 * the complaint and by no other: the one complained about can't end the case in the complainant's name.
 * What other contexts say is heard, never refused; the first end of a complaint stands, since ends can cross.
 */
export const complaintDecider: Decider<ComplaintCommand, Complaint, ComplaintEvent, ComplaintRefusal> = {
  initial: { status: 'unknown' },

  decide(command, complaint) {
    switch (command.type) {
      case 'register': {
        if (complaint.status !== 'unknown') return refuse('duplicate-reference');
        const { filing } = command;
        return accept<ComplaintEvent>(
          { type: 'registered', filing },
          command.declaresNoCourtCase
            ? { type: 'admitted', filing }
            : { type: 'found-inadmissible', ground: 'matter-before-court', filing },
        );
      }
      case 'withdraw':
        if (isStranger(command.by, complaint)) return refuse('not-the-receiver');
        if (complaint.status !== 'admitted') return refuse(whyNotOpen(complaint));
        return complaint.reply === 'accepted'
          ? refuse('reply-already-accepted')
          : accept({ type: 'withdrawn', reason: command.reason });
      case 'accept-reply':
        if (isStranger(command.by, complaint)) return refuse('not-the-receiver');
        if (complaint.status !== 'admitted') return refuse(whyNotOpen(complaint));
        if (complaint.reply === 'issued') return accept({ type: 'reply-accepted' });
        return complaint.reply === 'awaited' ? accept({ type: 'acceptance-held' }) : refuse('reply-already-accepted');
      case 'hear-of-reply':
        if (complaint.status !== 'admitted') return accept();
        if (complaint.reply === 'accepted-early')
          return accept<ComplaintEvent>({ type: 'reply-heard' }, { type: 'reply-accepted' });
        return complaint.reply === 'awaited' ? accept({ type: 'reply-heard' }) : accept();
      case 'hear-of-closure':
        return complaint.status === 'admitted' ? accept({ type: 'closure-heard', reason: command.reason }) : accept();
      case 'hear-of-return':
        return complaint.status === 'admitted' ? accept({ type: 'return-heard' }) : accept();
    }
  },

  evolve(complaint, event) {
    switch (event.type) {
      case 'registered':
        return complaint;
      case 'admitted':
        return { status: 'admitted', ...filedAs(event.filing), reply: 'awaited' };
      case 'found-inadmissible':
        return { status: 'inadmissible', ...filedAs(event.filing), ground: event.ground };
      case 'withdrawn':
        return complaint.status === 'admitted'
          ? { status: 'withdrawn', ...kept(complaint), reason: event.reason }
          : complaint;
      case 'reply-heard':
        return complaint.status === 'admitted' ? { ...complaint, reply: 'issued' } : complaint;
      case 'acceptance-held':
        return complaint.status === 'admitted' ? { ...complaint, reply: 'accepted-early' } : complaint;
      case 'reply-accepted':
        return complaint.status === 'admitted' ? { ...complaint, reply: 'accepted' } : complaint;
      case 'closure-heard':
        return complaint.status === 'admitted'
          ? { status: 'closed', ...kept(complaint), reason: event.reason }
          : complaint;
      case 'return-heard':
        return complaint.status === 'admitted' ? { status: 'returned', ...kept(complaint) } : complaint;
    }
  },
};

const filedAs = ({ receiptNumber, institution: receiver }: Filing) => ({ receiptNumber, receiver });
const kept = ({ receiptNumber, receiver }: Exclude<Complaint, { status: 'unknown' }>) => ({ receiptNumber, receiver });

const isStranger = (institution: string, complaint: Complaint) =>
  complaint.status !== 'unknown' && complaint.receiver !== institution;

function whyNotOpen(complaint: Exclude<Complaint, { status: 'admitted' }>): ComplaintRefusal {
  switch (complaint.status) {
    case 'unknown':
      return 'complaint-unknown';
    case 'inadmissible':
      return 'complaint-inadmissible';
    case 'withdrawn':
      return 'complaint-withdrawn';
    case 'closed':
      return complaint.reason === 'reply-accepted' ? 'reply-already-accepted' : 'case-closed';
    case 'returned':
      return 'case-returned';
  }
}
