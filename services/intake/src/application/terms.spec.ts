import { describe, expect, it } from '@jest/globals';
import type { UnitOfWork } from '@jisr/messaging';
import { packagedRules, Rules, type Rule } from '@jisr/reference';
import { filing } from '../domain/complaint.samples.ts';
import { Terms } from './terms.ts';

const unit = {} as UnitOfWork;
const ground: Rule<'grounds'> = {
  kind: 'grounds',
  code: 'other-body-competent',
  version: 1,
  validFrom: '2019-01-01',
  validTo: '2019-12-31',
  legalBasis: 'Loi 14-16',
  content: {
    rank: 20,
    labels: { ar: 'ا', fr: 'a', zgh: 'ⴰ', en: 'a' },
    insteadGoTo: ['cndp', 'tribunal-administratif'],
    needsInsteadGoTo: true,
  },
};

describe('the terms of a complaint', () => {
  const terms = new Terms(packagedRules());

  it('ask for identity, address and administration before the Médiateur, and for nothing before the operator', () => {
    expect(terms.ofFiling('mediation', '2026-01-05', unit).required).toEqual([
      'identity',
      'address',
      'administration',
      'group-details',
    ]);
    expect(terms.ofFiling('direct', '2026-01-05', unit).required).toEqual([]);
  });

  it('know the categories of the day of filing, and no others', () => {
    const own = { ...ground, kind: 'categories', code: 'leases', content: { labels: ground.content.labels } } as const;
    const known = new Terms(new Rules([own]));
    expect(['2018-12-31', '2019-01-01', '2020-01-01'].map((day) => known.hasCategory('leases', day))).toEqual([
      false,
      true,
      false,
    ]);
    expect(terms.hasCategory('delivery-delay', '2026-01-05')).toBe(true);
    expect(terms.hasCategory('colour', '2026-01-05')).toBe(false);
  });

  it('are those of the day of filing, as far back as 1900', () => {
    expect(terms.ofFiling('direct', '2026-01-05', unit)).toMatchObject({
      completeBy: '2026-01-20',
      completionRule: 'completion@1',
    });
    expect(terms.ofFiling('direct', '1900-01-01', unit).completeBy).toBe('1900-01-16');
  });

  it('have a legal basis for every ground', () => {
    const { checklist } = terms.ofFiling('direct', '2026-01-05', unit);
    expect(checklist.map(({ code }) => code)).toContain('matter-before-court');
    expect(checklist.filter(({ legalBasis }) => legalBasis === '')).toEqual([]);
  });

  it('leave an ended case open to be reopened, and look back for duplicates', () => {
    expect(terms.ofEnd('2018-03-04', { status: 'unknown' })).toEqual({
      endedOn: '2018-03-04',
      reopenableUntil: '2018-04-03',
    });
    expect(terms.duplicatesSince('2026-04-01')).toBe('2026-01-01');
  });
});

describe('the end of a case', () => {
  const [reopening] = packagedRules().of('windows', 'reopening');
  const shortened = { ...reopening, version: 2, validFrom: '2026-02-01', content: { ...reopening?.content, days: 10 } };
  const rules = packagedRules();
  rules.add({ ...reopening, validTo: '2026-01-31' } as Rule);
  rules.add(shortened as Rule);
  const terms = new Terms(rules);

  it.each([
    ['the version that the case started under', '2026-01-05', '2026-03-31'],
    ['the version in force when it started later', '2026-02-01', '2026-03-11'],
  ])('leaves the window open by %s', (_, registeredOn, reopenableUntil) =>
    expect(
      terms.ofEnd('2026-03-01', {
        status: 'inadmissible',
        filing: { ...filing, registeredOn },
        links: [],
        ground: 'incomplete',
        foundOn: '2026-03-01',
      }),
    ).toEqual({ endedOn: '2026-03-01', reopenableUntil }),
  );
});

describe('the grounds in force', () => {
  const terms = new Terms(
    new Rules([ground, { ...ground, version: 2, validFrom: '2020-06-01', validTo: '2020-12-31' }]),
  );

  it.each(['2019-01-01', '2019-12-31', '2020-06-01'])('are those that hold on %s, with where to go instead', (on) =>
    expect(terms.grounds(on)).toEqual([
      { code: 'other-body-competent', legalBasis: 'Loi 14-16', insteadGoTo: 'cndp, tribunal-administratif' },
    ]),
  );

  it('are looked at by rank, not by name', () => {
    const later = { ...ground, code: 'anonymous', content: { ...ground.content, rank: 30 } };
    expect(new Terms(new Rules([later, ground])).grounds('2019-06-01').map(({ code }) => code)).toEqual([
      'other-body-competent',
      'anonymous',
    ]);
    const { checklist } = new Terms(packagedRules()).ofFiling('direct', '2026-01-05', unit);
    expect(checklist.map(({ code }) => code).slice(0, 2)).toEqual(['matter-before-court', 'other-body-competent']);
  });

  it.each([
    [
      'holds no longer',
      { ground: 'other-body-competent', insteadGoTo: 'cndp' },
      '2021-01-01',
      'ground',
      'unknown-code',
    ],
    [
      'names no body where one is asked for',
      { ground: 'other-body-competent' },
      '2019-06-01',
      'insteadGoTo',
      'required',
    ],
  ] as const)('take no finding that %s', (_, finding, on, field, code) =>
    expect(terms.flawOf(finding, on)).toEqual({ field, code }),
  );

  it('take a finding that names the body, or need not', () => {
    const packaged = new Terms(packagedRules());
    expect(terms.flawOf({ ground: 'other-body-competent', insteadGoTo: 'cndp' }, '2019-06-01')).toBeUndefined();
    expect(packaged.flawOf({ ground: 'manifestly-unfounded' }, '2026-01-05')).toBeUndefined();
    expect(packaged.flawOf({ ground: 'other-body-competent' }, '2026-01-05')).toMatchObject({ code: 'required' });
  });

  it.each(['2018-12-31', '2020-01-01', '2021-01-01'])('are none on %s', (on) => expect(terms.grounds(on)).toEqual([]));
});
