import { describe, expect, it } from '@jest/globals';
import { packagedRules, type DeadlineContent, type Rule } from '@jisr/reference';
import { RuleBook } from './rule-book.ts';

const before: DeadlineContent = {
  clock: 'treatment',
  track: 'mediation',
  urgency: 'any',
  days: 10,
  counting: 'working-days',
  endsOnWorkingDay: true,
  extensionDays: 0,
  warnAt: [],
  ladder: 'mediation',
};
const deadline = (code: string, content: Partial<DeadlineContent>): Rule<'deadlines'> => ({
  kind: 'deadlines',
  code,
  version: 1,
  validFrom: '1900-01-01',
  legalBasis: 'Règle',
  content: { ...before, ...content },
});

describe('what a clock runs under', () => {
  const rules = packagedRules();
  rules.add(deadline('a-treatment', {}));
  rules.add(deadline('an-urgent-treatment', { track: 'direct', urgency: 'urgent', days: 5 }));
  rules.add(deadline('direct-treatment', { track: 'direct', urgency: 'normal' }));
  const book = new RuleBook(rules);

  it.each([
    ['direct', 'normal', 'direct-treatment@1'],
    ['direct', 'urgent', 'an-urgent-treatment@1'],
    ['mediation', 'normal', 'a-treatment@1'],
    ['mediation', 'urgent', 'a-treatment@1'],
  ] as const)('is the rule of its track and urgency: %s and %s', (track, urgency, rule) =>
    expect(book.terms('treatment', { track, urgency }, '2026-01-05')).toMatchObject({ rule, track }),
  );

  it.each([
    ['2019-03-10', 'reply-to-mediator@0', 30],
    ['2019-03-11', 'reply-to-mediator@1', 60],
  ])('is the version that held on %s', (day, rule, days) =>
    expect(book.terms('reply-to-mediator', { track: 'mediation', urgency: 'normal' }, day)).toMatchObject({
      rule,
      days,
    }),
  );

  it('is nothing when no rule is for its track', () =>
    expect(() => book.terms('acknowledgement', { track: 'mediation', urgency: 'normal' }, '2026-01-05')).toThrow(
      'no deadline of acknowledgement, mediation and normal, is in force on 2026-01-05',
    ));
});
