import { describe, expect, it } from '@jest/globals';
import { beforeCourt, groundAgainst } from './admissibility.ts';

const court = { code: 'matter-before-court', legalBasis: 'Loi 14-16' };
const otherBody = { code: 'other-body-competent', legalBasis: 'Loi 14-16', insteadGoTo: 'competent-body' };
const checklist = [court, otherBody];

describe('the checklist of grounds', () => {
  it('lets a complaint pass that nothing speaks against', () => expect(groundAgainst([], checklist)).toBeUndefined());

  it('meets a matter before a court, with its legal basis', () =>
    expect(groundAgainst([beforeCourt], checklist)).toEqual(court));

  it('decides by its own order, not by that of the findings', () =>
    expect(groundAgainst([{ ground: otherBody.code }, beforeCourt], checklist)).toEqual(court));

  it('says where to go instead, as the officer knows it or else as the list does', () => {
    expect(groundAgainst([{ ground: otherBody.code }], checklist)).toEqual(otherBody);
    const found = { ground: otherBody.code, insteadGoTo: 'cndp' };
    expect(groundAgainst([{ ground: 'not-listed', insteadGoTo: 'nowhere' }, found], checklist)).toEqual({
      ...otherBody,
      insteadGoTo: 'cndp',
    });
  });

  it('holds no ground that is not in force', () => expect(groundAgainst([beforeCourt], [otherBody])).toBeUndefined());
});
