import type { Decider } from '@jisr/decider';
import { acceptReply, contestReply, takeToMediation } from './answering.ts';
import type { Complaint, ComplaintCommand, ComplaintEvent, ComplaintRefusal } from './complaint.ts';
import { evolve } from './complaint.evolution.ts';
import { rate, reopen, withdraw } from './ending.ts';
import { hearOfBreach, hearOfClosure, hearOfReply, hearOfReturn, hearOfRouting } from './hearing.ts';
import { complete, findInadmissible, passCompletionWindow, register } from './judging.ts';
import { hearOfLink, link } from './linking.ts';

/**
 * A complaint is registered once per reference, completed in its window, and admitted unless a ground of the checklist
 * speaks against it (law 14-16). From then on it is the complainant's: to withdraw, to accept or contest a reply, to take
 * to the Médiateur, to open again; told by the institution that received it, and by the Médiateur who has it.
 * What other contexts say is heard, never refused; the first end of a complaint stands, since ends can cross.
 */
export const complaintDecider: Decider<ComplaintCommand, Complaint, ComplaintEvent, ComplaintRefusal> = {
  initial: { status: 'unknown' },

  decide(command, complaint) {
    switch (command.type) {
      case 'register':
        return register(command, complaint);
      case 'complete':
        return complete(command, complaint);
      case 'pass-completion-window':
        return passCompletionWindow(command, complaint);
      case 'find-inadmissible':
        return findInadmissible(command, complaint);
      case 'withdraw':
        return withdraw(command, complaint);
      case 'accept-reply':
        return acceptReply(command, complaint);
      case 'contest-reply':
        return contestReply(command, complaint);
      case 'take-to-mediation':
        return takeToMediation(command, complaint);
      case 'reopen':
        return reopen(command, complaint);
      case 'link':
        return link(command, complaint);
      case 'rate':
        return rate(command, complaint);
      case 'hear-of-closure':
        return hearOfClosure(command, complaint);
      case 'hear-of-link':
        return hearOfLink(command, complaint);
      case 'hear-of-routing':
        return hearOfRouting(command, complaint);
      case 'hear-of-return':
        return hearOfReturn(command, complaint);
      case 'hear-of-breach':
        return hearOfBreach(command, complaint);
      case 'hear-of-reply':
        return hearOfReply(command, complaint);
    }
  },

  evolve,
};
