import { accept, refuse, type Decider } from '@jisr/decider';
import type { Reply, Treatment, TreatmentCommand, TreatmentEvent, TreatmentRefusal } from './treatment.ts';

/**
 * The respondent, and nobody else, replies once to an open case; the case closes when the complainant accepts the reply
 * or lets the contest window pass. What comes before the case does is held and decided on its arrival. A withdrawal that
 * crosses a reply wins: nothing is owed to a complaint that was taken back.
 */
export const treatmentDecider: Decider<TreatmentCommand, Treatment, TreatmentEvent, TreatmentRefusal> = {
  initial: { status: 'awaited', held: { replies: [] } },

  decide(command, treatment) {
    switch (command.type) {
      case 'open':
        return treatment.status === 'awaited' ? accept(...openingOf(command, treatment.held)) : refuse('already-open');
      case 'reply':
        if (treatment.status === 'awaited') {
          if (treatment.held.replies.some(({ by }) => by === command.reply.by)) return refuse('already-replied');
          return accept({ type: 'reply-held', reply: command.reply });
        }
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
      case 'reply-held':
        return treatment.status === 'awaited'
          ? { ...treatment, held: { ...treatment.held, replies: [...treatment.held.replies, event.reply] } }
          : treatment;
      case 'end-held':
        return treatment.status === 'awaited'
          ? { ...treatment, held: { ...treatment.held, ended: event.end } }
          : treatment;
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
  { replies, ended }: { readonly replies: readonly Reply[]; readonly ended?: 'withdrawn' | 'returned' },
): TreatmentEvent[] {
  const opened: TreatmentEvent[] = match ? [{ type: 'operation-matched', match }] : [];
  opened.push({ type: 'opened', respondent, entity });
  const reply = replies.find(({ by }) => by === respondent);
  if (ended) opened.push({ type: ended });
  else if (reply) opened.push({ type: 'reply-issued', reply });
  return opened;
}

const whyNotOpen = ({ status }: Exclude<Treatment, { status: 'awaited' | 'open' }>): TreatmentRefusal => {
  switch (status) {
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
