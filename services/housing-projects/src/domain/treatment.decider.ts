import { accept, refuse, type Decider } from '@jisr/decider';
import type { Treatment, TreatmentCommand, TreatmentEvent, TreatmentRefusal } from './treatment.ts';

/**
 * The respondent, and nobody else, replies once to an open case; the case closes when the complainant accepts the reply
 * or lets the contest window pass. An end that comes before the case does is held and decided on its arrival. A withdrawal
 * that crosses a reply wins: nothing is owed to a complaint that was taken back.
 */
export const treatmentDecider: Decider<TreatmentCommand, Treatment, TreatmentEvent, TreatmentRefusal> = {
  initial: { status: 'awaited' },

  decide(command, treatment) {
    switch (command.type) {
      case 'open':
        return treatment.status === 'awaited' ? accept(...openingOf(command, treatment.ended)) : refuse('already-open');
      case 'reply':
        if (treatment.status !== 'open') return refuse(whyNotOpen(treatment));
        return treatment.respondent === command.reply.by
          ? accept({ type: 'reply-issued', reply: command.reply })
          : refuse('not-the-respondent');
      case 'accept':
        return treatment.status === 'replied'
          ? accept({ type: 'closed', reason: 'reply-accepted' })
          : refuse('not-replied');
      case 'pass-contest-window':
        if (treatment.status !== 'replied') return refuse('not-replied');
        return command.on > treatment.contestableUntil
          ? accept({ type: 'closed', reason: 'contest-window-passed' })
          : refuse('contest-window-open');
      case 'withdraw':
      case 'return': {
        const end = command.type === 'withdraw' ? 'withdrawn' : 'returned';
        if (treatment.status === 'awaited') return accept({ type: 'end-held', end });
        return treatment.status === 'open' || treatment.status === 'replied'
          ? accept({ type: end })
          : refuse(whyNotOpen(treatment));
      }
    }
  },

  evolve(treatment, event) {
    switch (event.type) {
      case 'opened':
        return { status: 'open', respondent: event.respondent };
      case 'operation-matched':
        return treatment;
      case 'end-held':
        return treatment.status === 'awaited' ? { ...treatment, ended: event.end } : treatment;
      case 'reply-issued': {
        const { by: respondent, contestableUntil } = event.reply;
        return { status: 'replied', respondent, contestableUntil };
      }
      case 'closed':
        return { status: 'closed', reason: event.reason };
      case 'withdrawn':
        return { status: 'withdrawn' };
      case 'returned':
        return { status: 'returned' };
    }
  },
};

/** An opened case meets what waited for it: the respondent's reply, unless the case has ended already. */
function openingOf(
  { respondent, entity, match }: Extract<TreatmentCommand, { type: 'open' }>,
  ended: 'withdrawn' | 'returned' | undefined,
): TreatmentEvent[] {
  const opened: TreatmentEvent[] = match ? [{ type: 'operation-matched', match }] : [];
  opened.push({ type: 'opened', respondent, entity });
  if (ended) opened.push({ type: ended });
  return opened;
}

const whyNotOpen = (treatment: Exclude<Treatment, { status: 'open' }>): TreatmentRefusal => {
  switch (treatment.status) {
    case 'awaited':
      return treatment.ended ? `case-${treatment.ended}` : 'not-open';
    case 'replied':
      return 'already-replied';
    case 'closed':
      return 'case-closed';
    case 'withdrawn':
      return 'case-withdrawn';
    case 'returned':
      return 'case-returned';
  }
};
