import { describe, expect, it } from '@jest/globals';
import { disagreements, misfits } from './disagreements.ts';
import { packagedRules } from './load-rules.ts';
import { contest, deadline } from './rule.samples.ts';
import { idOf, type Rule } from './rule.ts';
import { Rules } from './rules.ts';

describe('rules that go together', () => {
  const ladder: Rule<'ladders'> = {
    ...contest(1, '1900-01-01'),
    kind: 'ladders',
    code: 'direct',
    content: { rungs: [] },
  };
  const reasonsOf = (...rules: Rule[]) =>
    disagreements([ladder, ...rules]).map(({ rule, pointer, reason }) => `${rule?.code ?? ''} ${pointer}: ${reason}`);

  it('give one deadline to every clock', () => {
    expect(reasonsOf(deadline('treatment', 'any', 'a'))).toEqual([]);
    expect(reasonsOf(deadline('treatment', 'normal', 'a'), deadline('treatment', 'urgent', 'b'))).toEqual([]);
    expect(
      reasonsOf(
        deadline('treatment', 'any', 'a', '1900-01-01', '2019-12-31'),
        deadline('treatment', 'any', 'b', '2020-01-01'),
      ),
    ).toEqual([]);
  });

  it('may give urgent cases (direct) one of their own for some time, which goes before that of any', () => {
    const rules = [deadline('treatment', 'any', 'a'), deadline('treatment', 'urgent', 'b', '2020-01-01', '2020-12-31')];
    expect(reasonsOf(...rules)).toEqual([]);
    const codeOn = (day: string) =>
      new Rules(rules).deadline({ clock: 'treatment', track: 'direct', urgency: 'urgent' }, day).code;
    expect(['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map(codeOn)).toEqual(['a', 'b', 'b', 'a']);
    expect(
      new Rules(rules).deadline({ clock: 'treatment', track: 'direct', urgency: 'normal' }, '2020-06-01').code,
    ).toBe('a');
    expect(() =>
      new Rules(rules).deadline({ clock: 'reply', track: 'direct', urgency: 'normal' }, '2020-06-01'),
    ).toThrow('of reply, direct and normal');
  });

  it('may give a clock another deadline on another track', () => {
    const { content, ...rule } = deadline('treatment', 'any', 'b');
    const mediated = { ...rule, content: { ...content, track: 'mediation' } } as const;
    expect(reasonsOf(deadline('treatment', 'any', 'a'), mediated)).toEqual([]);
    const rules = new Rules([deadline('treatment', 'any', 'a'), mediated]);
    const of = { clock: 'treatment', urgency: 'normal' } as const;
    expect(rules.deadline({ ...of, track: 'mediation' }, '2020-01-01').code).toBe('b');
  });

  it('do not set one clock twice on a day', () =>
    expect(
      reasonsOf(deadline('treatment', 'any', 'a'), deadline('treatment', 'any', 'b', '2020-01-01', '2020-12-31')),
    ).toEqual([
      'b /content: sets the clock treatment of normal cases (direct) on 2020-01-01, as a@1 does',
      'b /content: sets the clock treatment of urgent cases (direct) on 2020-01-01, as a@1 does',
    ]));

  it('leave no clock unset, from 1900 on and for whatever urgency', () => {
    expect(
      reasonsOf(
        deadline('treatment', 'any', 'a', '2020-01-02'),
        deadline('treatment', 'normal', 'b', '1900-01-01', '2019-12-31'),
      ),
    ).toEqual([
      ' : no deadline sets the clock treatment of normal cases (direct) from 2020-01-01 on',
      ' : no deadline sets the clock treatment of urgent cases (direct) from 1900-01-01 on',
    ]);
  });

  it('name ladders that there are', () =>
    expect(disagreements([deadline('treatment', 'any', 'a')])).toMatchObject([
      { pointer: '/content/ladder', reason: 'direct is no ladder' },
    ]));
});

describe('rules among those who take part', () => {
  const rules = packagedRules();
  const surroundings = {
    clocks: [...new Set(rules.of('deadlines').map(({ content }) => content.clock))],
    institutions: new Map([
      ['al-omrane', { kind: 'operator' }],
      ['imr', { kind: 'ombudsman' }],
    ]),
  };
  const reasonsIn = (change: Partial<typeof surroundings>) =>
    misfits(rules.all(), { ...surroundings, ...change }).map(({ rule, pointer, reason }) =>
      `${rule ? idOf(rule) : ''} ${pointer}: ${reason}`.trim(),
    );

  it('fit as they are packaged', () => expect(reasonsIn({})).toEqual([]));

  it('name in jurisdiction only operators', () =>
    expect(reasonsIn({ institutions: new Map([['al-omrane', { kind: 'ombudsman' }]]) })).toEqual([
      'jurisdiction@1 /content/operators/0/institution: al-omrane is no operator that takes part',
      'jurisdiction@0 /content/operators/0/institution: al-omrane is no operator that takes part',
    ]));

  it('name in jurisdiction and as correspondents only who takes part', () =>
    expect(reasonsIn({ institutions: new Map() })).toEqual([
      'jurisdiction@1 /content/operators/0/institution: al-omrane is no operator that takes part',
      'jurisdiction@0 /content/operators/0/institution: al-omrane is no operator that takes part',
      'al-omrane-siege@1 /content/institution: al-omrane does not take part',
    ]));

  it('set each clock that runs and no other', () =>
    expect(
      reasonsIn({ clocks: ['sleep', ...surroundings.clocks.filter((clock) => clock !== 'admissibility')] }),
    ).toEqual([
      ': no deadline sets the clock sleep',
      'admissibility@1 /content/clock: admissibility is no clock that runs',
    ]));
});
