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
const returned: AssignmentEvent = { type: 'returned', declined };
const ended = (as: 'withdrawn' | 'closed'): AssignmentEvent => ({ type: 'ended', as });
const route = { type: 'route', competence, summary } as const;
const nobody = { type: 'route', competence: undefined, summary } as const;
const decline = (by = 'al-omrane') => ({ type: 'decline', by, declined }) as const;
const end = (as: 'withdrawn' | 'closed') => ({ type: 'end', as }) as const;

describe('an unrouted case', () => {
  it('is routed', () => given().when(route).then(routed));
  it('is returned when nobody is competent', () =>
    given()
      .when(nobody)
      .then({ type: 'returned', declined: { reason: 'other' } }));
  it('can not be declined yet', () => given().when(decline()).thenRefused('not-routed'));
  it('ends', () => {
    given().when(end('withdrawn')).then(ended('withdrawn'));
    given().when(end('closed')).then(ended('closed'));
  });
});

describe('a routed case', () => {
  it('is routed once', () => given(routed).when(route).thenRefused('already-routed'));
  it('is returned by its respondent', () => given(routed).when(decline()).then(returned));
  it('is returned by nobody else', () => given(routed).when(decline('imr')).thenRefused('not-the-respondent'));
  it('ends', () => {
    given(routed).when(end('withdrawn')).then(ended('withdrawn'));
    given(routed).when(end('closed')).then(ended('closed'));
  });
});

describe('a returned case', () => {
  it('is returned once', () => given(routed, returned).when(decline()).thenRefused('case-returned'));
  it('is not routed by the same admission again', () =>
    given(routed, returned).when(route).thenRefused('already-routed'));
  it('ends', () => {
    given(routed, returned).when(end('withdrawn')).then(ended('withdrawn'));
    given(routed, returned).when(end('closed')).then(ended('closed'));
  });
});

describe.each(['withdrawn', 'closed'] as const)('a %s case', (as) => {
  const over = given(routed, ended(as));
  it('is not routed', () => over.when(route).thenRefused(`case-${as}`));
  it('is returned by nobody', () => {
    over.when(decline()).thenRefused(`case-${as}`);
    over.when(decline('imr')).thenRefused(`case-${as}`);
  });
  it('ends once', () => {
    over.when(end('withdrawn')).thenRefused(`case-${as}`);
    over.when(end('closed')).thenRefused(`case-${as}`);
  });
});
