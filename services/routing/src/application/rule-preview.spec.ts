import { describe, expect, it } from '@jest/globals';
import { packagedRules, Rules, type Contents, type Kind, type Rule } from '@jisr/reference';
import { RulePreview } from './rule-preview.ts';

const preview = new RulePreview(packagedRules());

/** The next version of a packaged rule, with some of its content changed. */
function next<K extends Kind>(kind: K, code: string, change: Partial<Contents[K]>, validFrom = '2027-01-01'): Rule<K> {
  const [last] = packagedRules().of(kind, code);
  if (!last) throw new Error(`${kind} ${code} is not packaged`);
  const { validTo: _, ...rule } = last;
  return { ...rule, version: rule.version + 1, validFrom, content: { ...rule.content, ...change } };
}

describe('the preview of a version', () => {
  it('of a deadline shows until when an example has, before and after', () => {
    const { tried, effects } = preview.of(next('deadlines', 'direct-treatment', { days: 45 }));
    expect(tried).toBe(true);
    expect(effects[0]).toEqual({
      what: 'due-day',
      of: 'direct-treatment',
      from: '2027-01-01',
      before: '2027-03-02',
      after: '2027-02-15',
    });
  });

  it('shows nothing where no example changes', () =>
    expect(preview.of(next('deadlines', 'direct-treatment', { extensionDays: 5 }))).toEqual({
      tried: true,
      effects: [],
    }));

  it('of the calendar shows the days that move with it', () => {
    const inWorkingDays = next('windows', 'contest', { counting: 'working-days' }, '2026-01-01');
    const counting = new RulePreview(new Rules([...packagedRules().all(), inWorkingDays]));
    const { effects } = counting.of(next('calendar', 'morocco', { weekend: [5, 6, 7] }));
    expect(effects).not.toEqual([]);
    expect(
      effects.every((effect) => effect.what === 'due-day' && effect.of === 'contest' && effect.before !== effect.after),
    ).toBe(true);
  });

  it('of jurisdiction shows who would answer for places, before and after', () => {
    const { effects } = preview.of(next('jurisdiction', 'jurisdiction', { nationalDelegation: 'another-seat' }));
    const nothing = { ...next('jurisdiction', 'jurisdiction', { delegations: [] }) };
    expect(effects).toEqual([]);
    expect(preview.of(nothing).effects[0]).toMatchObject({
      what: 'competence',
      institution: 'al-omrane',
      after: expect.arrayContaining(['siege-imr']),
    });
  });

  it('has no examples of other kinds, or of years that nobody counts', () => {
    expect(preview.of(next('hours', 'hours', { digestAt: '09:00' }))).toEqual({ tried: false, effects: [] });
    expect(preview.of(next('deadlines', 'direct-treatment', { days: 45 }, '9999-12-31')).effects).toEqual([]);
  });
});
