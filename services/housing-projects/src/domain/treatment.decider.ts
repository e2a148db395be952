import { accept, refuse, type Decider } from '@jisr/decider';
import * as theCase from './case-steps.ts';
import * as theOperator from './operator-steps.ts';
import type { Treatment, TreatmentCommand, TreatmentEvent, TreatmentRefusal } from './treatment.ts';
import { evolveTreatment } from './treatment.evolution.ts';

/**
 * The respondent, and nobody else, replies once to an open case; a contest, a further letter of the ombudsman or a reopening
 * asks for one more reply. On the direct track the case closes when the complainant accepts the reply or lets the contest
 * window pass; on the mediation track treatment opens by the ombudsman's letter and the ombudsman closes the case. What comes
 * before the case does is held and decided on its arrival. A withdrawal that crosses a reply wins: nothing is owed to a
 * complaint that was taken back. A contest that crosses the end of its window wins: it was made in time.
 */
export const treatmentDecider: Decider<TreatmentCommand, Treatment, TreatmentEvent, TreatmentRefusal> = {
  initial: { status: 'awaited' },

  decide(command, treatment) {
    switch (command.type) {
      case 'open':
        return theCase.arrives(command.routed, treatment);
      case 'reassign':
        return theCase.isReassigned(command.entity, treatment);
      case 'receive-letter':
        return theCase.isWrittenAbout(command.respondent, treatment);
      case 'contest':
        return theCase.isContested(treatment);
      case 'take-to-mediation':
        return theCase.isTakenToMediation(command.ombudsman, treatment);
      case 'close':
        return theCase.isClosedByOmbudsman(treatment);
      case 'reopen':
        return theCase.isReopened(command.track, treatment);
      case 'withdraw':
        return theCase.isWithdrawn(treatment);
      case 'return':
        return theCase.isReturned(command, treatment);
      case 'accept':
        return theCase.isSettledBy('reply-accepted', treatment);
      case 'pass-contest-window':
        return treatment.status === 'replied' && command.on <= treatment.contestableUntil
          ? refuse('contest-window-open')
          : theCase.isSettledBy('contest-window-passed', treatment);
      case 'acknowledge':
        return theOperator.acknowledges(command, treatment);
      case 'request-information':
        return theOperator.asksForInformation(command, treatment);
      case 'reply':
        return theOperator.replies(command.reply, treatment);
      case 'provide-information':
        if (treatment.status !== 'waiting') return refuse(theOperator.whyNothingIsAsked(treatment));
        return treatment.file.speakers.includes(command.by)
          ? accept({ type: 'information-received', on: command.on, answered: true })
          : refuse('not-the-receiver');
      case 'pass-information-window':
        if (treatment.status !== 'waiting') return refuse('information-not-requested');
        return command.on > treatment.dueOn
          ? accept({ type: 'information-received', on: command.on, answered: false })
          : refuse('information-window-open');
    }
  },

  evolve: evolveTreatment,
};
