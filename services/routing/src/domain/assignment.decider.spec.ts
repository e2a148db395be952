import { describe, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import type { AssignmentEvent } from './assignment.ts';
import { assignmentDecider } from './assignment.decider.ts';

const given = specify(assignmentDecider);
const competence = {
  respondent: 'al-omrane',
  delegation: 'rabat',
  company: 'al-omrane-rabat',
  agency: 'agence-sale',
  jurisdictionVersion: 'jurisdiction@1',
};
const summary = {
  institution: 'al-omrane',
  reference: 'SR-1',
  track: 'direct',
  category: 'refund',
  urgency: 'normal',
} as const;
const declined = { reason: 'other-body', competentBody: 'commune' } as const;
const routed: AssignmentEvent = { type: 'routed', competence, summary };
const held: AssignmentEvent = { type: 'declination-held', declined, by: 'al-omrane' };
const returned: AssignmentEvent = { type: 'returned', declined };
const route = { type: 'route', competence, summary } as const;
const decline = (by = 'al-omrane') => ({ type: 'decline', by, declined }) as const;

describe('an unrouted case', () => {
  it('is routed', () => given().when(route).then(routed));
  it('holds a declination that came early', () => given().when(decline()).then(held));
  it('keeps the last of several early declinations', () =>
    given(held)
      .when(decline('other'))
      .then({ ...held, by: 'other' }));
  it('is routed and returned at once when its respondent declined early', () =>
    given(held).when(route).then(routed, returned));
  it('ignores an early declination by somebody else', () =>
    given({ ...held, by: 'other' })
      .when(route)
      .then(routed));
});

describe('a routed case', () => {
  it('is routed once', () => given(routed).when(route).thenRefused('already-routed'));
  it('is returned by its respondent', () => given(routed).when(decline()).then(returned));
  it('is returned by nobody else', () => given(routed).when(decline('imr')).thenRefused('not-the-respondent'));
});

describe('a returned case', () => {
  it('is returned once', () => given(routed, returned).when(decline()).thenRefused('case-returned'));
  it('is not routed by the same admission again', () =>
    given(routed, returned).when(route).thenRefused('already-routed'));
});
