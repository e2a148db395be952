import type { Treatment } from './treatment.ts';

/** What an institution is to a case: the one that answers it, or why it has no say in it. */
export type Standing = 'respondent' | 'not-the-respondent' | Bar;

/** Why nobody has a say in a case: it is not here yet, so that a request for it waits, or not any more. */
export type Bar = 'not-open' | 'case-closed' | 'case-withdrawn' | 'case-returned';

/** A case that is here and has not ended. */
export type Live = Extract<Treatment, { status: 'expected' | 'open' | 'waiting' | 'replied' }>;

export function standingOf(institution: string, treatment: Treatment): Standing {
  if (!isLive(treatment)) return barOf(treatment);
  return treatment.file.respondent === institution ? 'respondent' : 'not-the-respondent';
}

export function isLive(treatment: Treatment): treatment is Live {
  switch (treatment.status) {
    case 'expected':
    case 'open':
    case 'waiting':
    case 'replied':
      return true;
    case 'awaited':
    case 'closed':
    case 'withdrawn':
    case 'returned':
      return false;
  }
}

export function barOf(treatment: Exclude<Treatment, Live>): Bar {
  if (treatment.status !== 'awaited') return `case-${treatment.status}`;
  return treatment.ended ? `case-${treatment.ended}` : 'not-open';
}
