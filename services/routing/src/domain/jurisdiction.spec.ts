import { describe, expect, it } from '@jest/globals';
import { competentFor, type JurisdictionTable, type Operator } from './jurisdiction.ts';

const names = { fr: 'x', ar: 'x' };
const operator = (institution: string, ...regions: string[]): Operator => ({
  institution,
  nationalCompany: `${institution}-national`,
  nationalAgency: `${institution}-desk`,
  companies: regions.map((region) => ({ code: `${institution}-${region.toLowerCase()}`, names, regions: [region] })),
  agencies: [],
});
const table = (...operators: Operator[]): JurisdictionTable => ({
  version: 'jurisdiction@7',

  nationalDelegation: 'delegation',
  delegations: [],
  operators,
});

const north = operator('north-housing', 'MA-01', 'MA-02');
const south = operator('south-housing', 'MA-11', 'MA-02');
const taken = { institution: 'ombudsman', track: 'mediation' } as const;
const at = (region: string) => ({ territory: { region } });

describe('with one operator', () => {
  it('every case of the ombudsman is for it, wherever it is', () => {
    expect(competentFor(table(north), { ...taken, ...at('MA-12') })).toEqual({
      respondent: 'north-housing',
      delegation: 'delegation',
      company: 'north-housing-national',
      agency: 'north-housing-desk',
      jurisdictionVersion: 'jurisdiction@7',
    });
    expect(competentFor(table(north), taken)?.respondent).toBe('north-housing');
  });
});

describe('with a second operator beside the ombudsman', () => {
  const three = table(north, south);

  it('a direct case is for the operator that received it, wherever it is', () => {
    const direct = { institution: 'south-housing', track: 'direct', ...at('MA-01') } as const;
    expect(competentFor(three, direct)).toMatchObject({
      respondent: 'south-housing',
      company: 'south-housing-national',
    });
  });

  it('a case of the ombudsman is for the one that has a company at its place', () => {
    expect(competentFor(three, { ...taken, ...at('MA-01') })?.company).toBe('north-housing-ma-01');
    expect(competentFor(three, { ...taken, ...at('MA-11') })?.company).toBe('south-housing-ma-11');
  });

  it('nobody is competent where both or none have one, or no place is known', () => {
    expect(competentFor(three, { ...taken, ...at('MA-02') })).toBeUndefined();
    expect(competentFor(three, { ...taken, ...at('MA-12') })).toBeUndefined();
    expect(competentFor(three, taken)).toBeUndefined();
  });
});

it('a direct case that a stranger to the table received has nobody competent', () =>
  expect(competentFor(table(north), { institution: 'south-housing', track: 'direct' })).toBeUndefined());

describe('three maps that do not follow each other', () => {
  const area = (code: string, regions: string[], provinces?: string[]) => ({
    code,
    names,
    regions,
    ...(provinces && { provinces }),
  });
  const maps: JurisdictionTable = {
    ...table({
      ...north,
      companies: [area('north', ['MA-01', 'MA-03']), area('east', ['MA-02'], ['03.561'])],
      agencies: [{ code: 'agence-taza', names, province: '03.561' }],
    }),
    regions: [
      { code: 'MA-02', provinces: ['02.411'] },
      { code: 'MA-03', provinces: ['03.561', '03.231'] },
    ],
    delegations: [area('tanger', ['MA-01']), area('fes', ['MA-02', 'MA-03'])],
  };
  const competentAt = (territory?: { region: string; province?: string }) =>
    competentFor(maps, { ...taken, ...(territory && { territory }) });
  const entities = (delegation: string, company: string, agency: string) => ({ delegation, company, agency });

  it('give each place its delegation, its company and its agency', () =>
    expect(competentAt({ region: 'MA-03', province: '03.231' })).toMatchObject(
      entities('fes', 'north', 'north-housing-desk'),
    ));
  it('let a company have a province of another region', () =>
    expect(competentAt({ region: 'MA-03', province: '03.561' })).toMatchObject(entities('fes', 'east', 'agence-taza')));
  it('put a province in its region, whatever the complaint says', () =>
    expect(competentAt({ region: 'MA-01', province: '02.411' })).toMatchObject(
      entities('fes', 'east', 'north-housing-desk'),
    ));
  it('take the region of the complaint for a province that they do not know', () =>
    expect(competentAt({ region: 'MA-01', province: '01.999' })).toMatchObject(
      entities('tanger', 'north', 'north-housing-desk'),
    ));
  it('leave an unknown place to the national entities', () =>
    expect(competentAt()).toMatchObject(entities('delegation', 'north-housing-national', 'north-housing-desk')));
});
