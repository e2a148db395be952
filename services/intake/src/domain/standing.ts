import type { LocalDate } from '@jisr/calendar';
import type { Complaint, ComplaintRefusal, Lack } from './complaint.ts';
import type { Track } from './filing.ts';

export type Known = Exclude<Complaint, { status: 'unknown' }>;
export type Admitted = Extract<Complaint, { status: 'admitted' }>;
/** Admitted and not ended; when it is returned, nobody answers until it is routed again. */
export type UnderWay = Extract<Complaint, { status: 'admitted' | 'returned' }>;

export const isUnderWay = (complaint: Complaint): complaint is UnderWay =>
  complaint.status === 'admitted' || complaint.status === 'returned';

/** The track that a case is on now: the one it began on, unless it was taken to the Médiateur. */
export const trackOf = ({ mediator, filing }: Known): Track => (mediator === undefined ? filing.track : 'mediation');

/** The Médiateur who has a case of the mediation track: the one to whom it was taken, or who received it. */
export const ombudsmanOf = ({ mediator, filing }: Known): string => mediator ?? filing.institution;

/**
 * The complainant speaks through the institution that received the complaint and through the Médiateur who has it: the one
 * complained about can't end a case in the complainant's name.
 */
export const isStranger = (institution: string, complaint: Known): boolean =>
  institution !== complaint.filing.institution && institution !== complaint.mediator;

/** What can be completed yet, if it is brought in time. */
export const lackOf = (complaint: Complaint): Lack | undefined =>
  complaint.status === 'incomplete' || complaint.status === 'inadmissible' ? complaint.lack : undefined;

/** The day by whose rules a complaint is judged; none before it is known. */
export const registrationOf = (complaint: Complaint): LocalDate | undefined =>
  complaint.status === 'unknown' ? undefined : complaint.filing.registeredOn;

/** Why nothing can be asked of a case that is not under way. */
export function whyNotAdmitted(complaint: Exclude<Known, Admitted>): ComplaintRefusal {
  switch (complaint.status) {
    case 'incomplete':
      return 'complaint-incomplete';
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

/** Why nothing can be asked that only an ended case allows; `case-open` says that it may end yet. */
export function whyNotEnded(complaint: Exclude<Known, { status: 'closed' | 'withdrawn' }>): ComplaintRefusal {
  switch (complaint.status) {
    case 'admitted':
    case 'returned':
      return 'case-open';
    case 'incomplete':
    case 'inadmissible':
      return whyNotAdmitted(complaint);
  }
}
