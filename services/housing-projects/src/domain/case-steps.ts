import { accept, refuse, type Decision } from '@jisr/decider';
import { barOf, isLive } from './standing.ts';
import type {
  CaseFile,
  Returned,
  RoutedCase,
  Track,
  Treatment,
  TreatmentCommand,
  TreatmentEvent,
  TreatmentRefusal,
} from './treatment.ts';

type Answer = Decision<TreatmentEvent, TreatmentRefusal>;
type Return = Extract<TreatmentCommand, { type: 'return' }>;

/**
 * The operator has a direct case at once, one of the ombudsman's by its letter. A returned case comes again to another entity,
 * or for the first time when nobody was competent before.
 */
export function arrives({ receiver, act, ...routed }: RoutedCase, treatment: Treatment): Answer {
  if (treatment.status === 'returned') {
    const { entity, respondent } = routed;
    const file = { ...treatment.file, entity, respondent, acknowledged: false };
    return accept(letterStands({ act, respondent }, treatment) ? { type: 'opened', file } : startOf(file));
  }
  if (treatment.status !== 'awaited') return refuse('already-open');
  const { ombudsman, ended } = treatment;
  const taken = ombudsman === undefined ? {} : ({ track: 'mediation' } as const);
  const speakers = ombudsman === undefined ? [receiver] : [receiver, ombudsman];
  const start = startOf({ ...routed, ...taken, speakers, acknowledged: false });
  return ended === 'withdrawn' ? accept(start, { type: 'withdrawn' }) : accept(start);
}

const startOf = (file: CaseFile): TreatmentEvent => ({ type: file.track === 'direct' ? 'opened' : 'expected', file });

/** A letter goes along with a case that one act hands over inside the operator; whoever gets it otherwise is written to anew. */
const letterStands = ({ act, respondent }: Pick<RoutedCase, 'act' | 'respondent'>, returned: Returned): boolean =>
  returned.letterOpen && returned.act === act && returned.file.respondent === respondent;

export function isReassigned(entity: string, treatment: Treatment): Answer {
  if (!isLive(treatment)) return refuse(barOf(treatment));
  return treatment.file.entity === entity ? accept() : accept({ type: 'reassigned', entity });
}

/** A letter opens the treatment, or asks for one more reply; one that crosses a hand-over is kept for its end. */
export function isWrittenAbout(respondent: string, treatment: Treatment): Answer {
  if (!isLive(treatment) && treatment.status !== 'returned') return refuse(barOf(treatment));
  if (treatment.file.track === 'direct') return refuse('not-in-mediation');
  if (treatment.file.respondent !== respondent) return refuse('not-the-respondent');
  if (treatment.status === 'returned') return accept({ type: 'letter-held' });
  return treatment.status === 'expected' || treatment.status === 'replied'
    ? accept({ type: 'opened', file: treatment.file })
    : refuse('already-open');
}

/** Intake has seen that it comes in time, so one that finds the case closed by its window has crossed the closing. */
export function isContested(treatment: Treatment): Answer {
  if (treatment.status === 'closed' && treatment.reason === 'contest-window-passed')
    return accept({ type: 'opened', file: treatment.file });
  if (treatment.status !== 'replied') return refuse('not-replied');
  return treatment.file.track === 'direct' ? accept({ type: 'opened', file: treatment.file }) : refuse('in-mediation');
}

/** The case stays what it is; the operator owes nothing more until the ombudsman writes. */
export function isTakenToMediation(ombudsman: string, treatment: Treatment): Answer {
  if (treatment.status === 'awaited') return accept({ type: 'mediation-held', ombudsman });
  if (treatment.status === 'withdrawn') return refuse('case-withdrawn');
  return treatment.file.track === 'direct' ? accept({ type: 'taken-to-mediation', ombudsman }) : refuse('in-mediation');
}

export function isClosedByOmbudsman(treatment: Treatment): Answer {
  if (!isLive(treatment)) return refuse(barOf(treatment));
  return treatment.file.track === 'mediation'
    ? accept({ type: 'closed', reason: 'closed-by-ombudsman' })
    : refuse('not-in-mediation');
}

/** A closed or withdrawn case goes on: the operator owes a reply again, or waits for the ombudsman's letter. */
export function isReopened(track: Track, treatment: Treatment): Answer {
  if (treatment.status === 'awaited') return treatment.ended ? accept({ type: 'end-released' }) : refuse('not-ended');
  return treatment.status === 'closed' || treatment.status === 'withdrawn'
    ? accept(startOf({ ...treatment.file, track }))
    : refuse('not-ended');
}

export function isWithdrawn(treatment: Treatment): Answer {
  if (treatment.status === 'awaited') return accept({ type: 'end-held', end: 'withdrawn' });
  return isLive(treatment) || treatment.status === 'returned'
    ? accept({ type: 'withdrawn' })
    : refuse(barOf(treatment));
}

/** What was asked of the complainant is waited for no longer, so that the time which stood still meanwhile goes on. */
export function isReturned({ act, on }: Return, treatment: Treatment): Answer {
  if (treatment.status === 'awaited' && treatment.ended !== 'withdrawn')
    return accept({ type: 'end-held', end: 'returned' });
  if (!isLive(treatment)) return refuse(barOf(treatment));
  const returned: TreatmentEvent = { type: 'returned', act };
  return treatment.status === 'waiting'
    ? accept<TreatmentEvent>({ type: 'information-received', on, answered: false }, returned)
    : accept(returned);
}

/** On the mediation track the ombudsman closes, whatever the complainant thinks of the reply. */
export function isSettledBy(reason: 'reply-accepted' | 'contest-window-passed', treatment: Treatment): Answer {
  if (treatment.status !== 'replied') return refuse('not-replied');
  return treatment.file.track === 'direct' ? accept({ type: 'closed', reason }) : refuse('in-mediation');
}
