import { describe, expect, it } from '@jest/globals';
import type { Competence } from './assignment.ts';
import { candidatesAfter, entityAnywhere, entityAt, entityOf } from './handover.ts';
import type { JurisdictionTable, Operator } from './jurisdiction.ts';

const names = { fr: 'x', ar: 'x' };
const operator: Operator = {
  institution: 'al-omrane',
  nationalCompany: 'siege-al-omrane',
  nationalAgency: 'siege',
  companies: [
    { code: 'al-omrane-tanger', names, regions: ['MA-01'] },
    { code: 'al-omrane-rabat', names, regions: ['MA-04'] },
  ],
  agencies: [
    { code: 'agence-sale', names, province: '04.441' },
    { code: 'agence-larache', names, province: '01.331' },
  ],
};
const south: Operator = { ...operator, institution: 'south-housing', companies: [], agencies: [] };
const table: JurisdictionTable = {
  version: 'jurisdiction@7',

  regions: [{ code: 'MA-01', provinces: ['01.331'] }],
  nationalDelegation: 'siege-imr',
  delegations: [{ code: 'rabat', names, regions: ['MA-04'] }],
  operators: [south, operator],
};
const holder: Competence = {
  respondent: 'al-omrane',
  delegation: 'rabat',
  company: 'al-omrane-rabat',
  agency: 'agence-sale',
  jurisdictionVersion: 'jurisdiction@6',
};
const at = (company: string, agency: string): Competence => ({
  ...holder,
  company,
  agency,
  jurisdictionVersion: 'jurisdiction@7',
});
const desk = at('siege-al-omrane', 'siege');
const territory = { region: 'MA-04' };

describe('an entity of the same operator', () => {
  it.each([
    ['an agency, with the company of its place', 'agence-larache', at('al-omrane-tanger', 'agence-larache')],
    ['a company, with the national agency', 'al-omrane-tanger', at('al-omrane-tanger', 'siege')],
    ['the national company', 'siege-al-omrane', desk],
    ['the national agency', 'siege', desk],
    [
      'an agency whose region the table does not know, with the national company',
      'agence-sale',
      at('siege-al-omrane', 'agence-sale'),
    ],
  ])('is %s', (_, code, competence) => expect(entityOf(table, holder, code)).toEqual(competence));

  it('is none that the table does not know', () => {
    expect(entityOf(table, holder, 'agence-fes')).toBeUndefined();
    expect(entityOf(table, { ...holder, respondent: 'north-housing' }, 'siege')).toBeUndefined();
  });
});

describe('an entity of any operator', () => {
  it('has a case that nobody ever had', () =>
    expect(
      entityAnywhere(
        { ...table, operators: [{ ...south, agencies: [], nationalAgency: 'south' }, operator] },
        { territory },
        'agence-larache',
      ),
    ).toEqual(at('al-omrane-tanger', 'agence-larache')));
  it('is none that the table does not know', () => expect(entityAnywhere(table, {}, 'agence-fes')).toBeUndefined());
});

describe('who might have a declined case', () => {
  it('is the entity that is named, then the national desk', () =>
    expect(candidatesAfter(table, holder, { territory }, { reason: 'wrong-entity', named: 'agence-larache' })).toEqual([
      at('al-omrane-tanger', 'agence-larache'),
      desk,
    ]));
  it('is the operator that is named, and not the national desk when it is another body', () =>
    expect(candidatesAfter(table, holder, { territory }, { reason: 'other-body', named: 'south-housing' })).toEqual([
      {
        respondent: 'south-housing',
        delegation: 'rabat',
        company: 'siege-al-omrane',
        agency: 'siege',
        jurisdictionVersion: 'jurisdiction@7',
      },
    ]));
  it('is the national desk when the body that is named takes no part, or none is', () => {
    expect(candidatesAfter(table, holder, { territory }, { reason: 'wrong-entity', named: 'commune' })).toEqual([desk]);
    expect(candidatesAfter(table, holder, {}, { reason: 'other', named: undefined })).toEqual([desk]);
  });
  it.each(['other-body', 'not-a-complaint'] as const)('is nobody here when the holder says %s', (reason) =>
    expect(candidatesAfter(table, holder, { territory }, { reason, named: 'commune' })).toEqual([]),
  );
  it('is nobody when the table no longer knows the operator', () =>
    expect(
      candidatesAfter(table, { ...holder, respondent: 'north-housing' }, {}, { reason: 'other', named: undefined }),
    ).toEqual([]));
});

describe('who is told at a level', () => {
  it.each([
    ['company', 'al-omrane-rabat'],
    ['national', 'siege-al-omrane'],
    ['mediator', 'rabat'],
    ['national-delegation', 'siege-imr'],
  ] as const)('%s: %s', (level, entity) => expect(entityAt(table, holder, level)).toBe(entity));

  it('is the company when the table no longer knows the operator', () =>
    expect(entityAt(table, { ...holder, respondent: 'north-housing' }, 'national')).toBe('al-omrane-rabat'));
});
