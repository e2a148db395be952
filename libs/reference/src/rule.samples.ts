import type { DeadlineContent, Rule } from './rule.ts';

export const contest = (version: number, validFrom: string, validTo?: string, days = 30): Rule<'windows'> => ({
  kind: 'windows',
  code: 'contest',
  version,
  validFrom,
  ...(validTo && { validTo }),
  legalBasis: 'Règle',
  content: { days, counting: 'calendar-days', endsOnWorkingDay: false },
});

export const deadline = (
  clock: string,
  urgency: DeadlineContent['urgency'],
  code: string,
  from = '1900-01-01',
  to?: string,
): Rule<'deadlines'> => ({
  ...contest(1, from, to),
  kind: 'deadlines',
  code,
  content: {
    ...{ clock, urgency, track: 'direct', days: 60, counting: 'calendar-days', endsOnWorkingDay: false },
    ...{ extensionDays: 0, warnAt: [], ladder: 'direct' },
  },
});
