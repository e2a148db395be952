import type { ClockCommand } from './clock.ts';
import type { Terms } from './deadline.ts';

const against = 'al-omrane';
const calendar = { weekend: [6, 7], fixed: [], announced: [] };
const terms: Terms = {
  rule: 'reply-to-mediator@1',
  legalBasis: 'law 14-16',
  track: 'direct',
  days: 60,
  counting: 'calendar-days',
  endsOnWorkingDay: false,
  extensionDays: 30,
  warnAt: [0.8],
  ladder: { rule: 'mediation@1', rungs: [{ at: 1.25, to: 'mediator' }] },
};
const urgent: Terms = { ...terms, rule: 'reply-to-mediator-urgent@1', days: 30 };

/** A command of each kind; suspended and resumed on one day, so that the due date does not move on for ever. */
export const clockSamples: readonly ClockCommand[] = [
  { type: 'start', against, on: '2026-01-05', reason: 'letter-sent', terms, calendar },
  { type: 'suspend', on: '2026-01-20', reason: 'information-requested' },
  { type: 'resume', on: '2026-01-20', reason: 'information-received', calendar },
  { type: 'extend', by: against, on: '2026-01-20', reason: 'complex-file', calendar },
  { type: 'change-terms', on: '2026-01-20', reason: 'urgency-set', terms: urgent, calendar },
  { type: 'reach', on: '2026-02-25' },
  { type: 'reach', on: '2026-04-20' },
  { type: 'stop', on: '2026-02-01', reason: 'reply-issued' },
  { type: 'stop', on: '2026-06-01', reason: 'reply-issued' },
];
