import { describe, expect, it } from '@jest/globals';
import type { Step } from './step.ts';
import { whereItPlaces } from './where-an-event-places.ts';

const step = (name: string, data: object) => ({ type: `ma.jisr.${name}.v1`, data }) as unknown as Step;
const routed = { institution: 'x', respondent: 'op', delegation: 'd', company: 'c', agency: 'a' };

describe('who has to do with a case', () => {
  it('is said when it is routed; the ombudsman only on its own track', () => {
    const place = { respondent: 'op', delegation: 'd', company: 'c', agency: 'a' };
    expect(whereItPlaces(step('routing.case-routed', { ...routed, track: 'direct' }))).toEqual(place);
    expect(whereItPlaces(step('routing.case-routed', { ...routed, track: 'mediation' }))).toEqual({
      ...place,
      ombudsman: 'x',
    });
    const taken = { ...routed, track: 'mediation', ombudsman: 'imr' };
    expect(whereItPlaces(step('routing.case-routed', taken))?.ombudsman).toBe('imr');
  });

  it('is the deputy while the permanent correspondent is away', () => {
    const placed = (posts: object) => whereItPlaces(step('routing.case-routed', { ...routed, ...posts }))?.answering;
    expect(placed({ correspondent: 'p' })).toBe('p');
    expect(placed({ correspondent: 'p', deputy: 'q' })).toBe('q');
    expect(whereItPlaces(step('routing.case-reassigned', { to: 'b', correspondent: 'r' }))?.answering).toBe('r');
  });

  it('is said when it is reassigned, or taken to the ombudsman', () => {
    expect(whereItPlaces(step('routing.case-reassigned', { from: 'a', to: 'b' }))).toEqual({ agency: 'b' });
    expect(whereItPlaces(step('intake.complaint-taken-to-mediation', { ombudsman: 'imr' }))).toEqual({
      ombudsman: 'imr',
    });
    const opened = { ombudsman: 'imr', delegation: 'rabat' };
    expect(whereItPlaces(step('mediation.instruction-opened', opened))).toEqual(opened);
    expect(whereItPlaces(step('mediation.instruction-opened', { ombudsman: 'imr' }))).toEqual({ ombudsman: 'imr' });
  });

  it('is not said by anything else', () =>
    expect(whereItPlaces(step('housing-projects.reply-issued', {}))).toBeUndefined());
});
