import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { NobodyToUs, personOfClaims } from './person-of-claims.ts';

const officer = { sub: 'p-1', name: 'Salma', jisr_roles: ['officer'], jisr_institution: 'al-omrane' };

describe('claims of the issuer', () => {
  it('become a person with roles and scopes', () => {
    expect(personOfClaims({ ...officer, jisr_region: 'MA-06', jisr_entity: 'casablanca' })).toEqual({
      id: 'p-1',
      name: 'Salma',
      roles: ['officer'],
      institution: 'al-omrane',
      region: 'MA-06',
      entity: 'casablanca',
    });
  });

  it('lose roles that are not known here', () => {
    expect(personOfClaims({ ...officer, jisr_roles: ['officer', 'root'] }).roles).toEqual(['officer']);
  });

  it.each([
    ['without a subject', { sub: undefined }],
    ['without a name', { name: '' }],
    ['without roles', { jisr_roles: undefined }],
    ['with one role that is a text', { jisr_roles: 'officer' }],
    ['with no role that is known', { jisr_roles: ['root'] }],
    ['with a desk and no institution', { jisr_institution: undefined }],
    ['with a region of elsewhere', { jisr_region: 'FR-75' }],
    ['with an institution that is no name', { jisr_institution: '../imr' }],
  ])('%s make nobody', (_, change) => {
    expect(() => personOfClaims({ ...officer, ...change })).toThrow(NobodyToUs);
  });

  it('of an analyst need no institution', () => {
    expect(personOfClaims({ sub: 'p-2', name: 'Hamza', jisr_roles: ['analyst'] })).toEqual({
      id: 'p-2',
      name: 'Hamza',
      roles: ['analyst'],
    });
  });
});
