import { describe, expect, it } from '@jest/globals';
import { loadDeadlines, loadJurisdiction } from '../adapters/reference/load-reference.ts';
import { replyDeadline } from './deadline-rule.ts';
import { competentFor, inForce } from './jurisdiction.ts';

const jurisdiction = loadJurisdiction();
const deadlines = loadDeadlines();

describe('the jurisdiction table', () => {
  const table = inForce(jurisdiction, '2026-01-01');

  it('covers every region of Morocco by a delegation and a company', () => {
    for (let i = 1; i <= 12; i++) {
      const region = `MA-${String(i).padStart(2, '0')}`;
      const { delegation, company } = competentFor(table, { region }, 'al-omrane');
      expect(delegation).not.toBe(table.national.delegation);
      expect(company).not.toBe(table.national.company);
    }
  });

  it('lets a delegation span two regions', () => {
    const of = (region: string) => competentFor(table, { region }, 'x').delegation;
    expect(of('MA-02')).toBe(of('MA-03'));
    expect(of('MA-11')).toBe(of('MA-12'));
    expect(of('MA-09')).toBe(of('MA-10'));
  });

  it('sends a case without a place to the national entities', () =>
    expect(competentFor(table, undefined, 'al-omrane')).toEqual({
      respondent: 'al-omrane',
      ...table.national,
      jurisdictionVersion: table.version,
    }));

  it('names the agency of the province', () =>
    expect(competentFor(table, { region: 'MA-01', province: '01.151' }, 'x').agency).toBe('agence-chefchaouen'));
});

describe('the deadline rules', () => {
  it('give a direct complaint 60 days under the decree', () =>
    expect(replyDeadline(deadlines, { track: 'direct', urgency: 'normal' }, '2026-01-05')).toMatchObject({
      rule: 'direct-treatment@1',
      dueOn: '2026-03-06',
    }));

  it('give 30 days to answer the Médiateur when urgent', () =>
    expect(replyDeadline(deadlines, { track: 'mediation', urgency: 'urgent' }, '2026-01-05')).toMatchObject({
      rule: 'reply-to-mediator-urgent@1',
      dueOn: '2026-02-04',
    }));

  it('keep a case under the version of its day', () =>
    expect(replyDeadline(deadlines, { track: 'mediation', urgency: 'normal' }, '2018-05-01').rule).toBe(
      'reply-to-mediator@0',
    ));
});
