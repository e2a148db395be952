import { describe, expect, it } from '@jest/globals';
import { answeringFor, type Correspondent } from './correspondent.ts';

const sale: Correspondent = {
  institution: 'al-omrane',
  entity: 'agence-sale',
  post: 'sale-1',
  deputies: ['sale-2', 'sale-3'],
  absences: [
    { post: 'sale-1', from: '2026-08-01', until: '2026-08-31' },
    { post: 'sale-2', from: '2026-08-10', until: '2026-08-15' },
    { post: 'sale-3', from: '2026-08-15', until: '2026-08-15' },
  ],
};
const other: Correspondent = { ...sale, institution: 'south-housing', post: 'south-1', absences: [] };
const named = [other, { ...other, institution: 'al-omrane', entity: 'agence-rabat' }, sale];

describe('who answers for an entity', () => {
  const correspondent = 'sale-1';

  it.each([
    ['is its correspondent', '2026-07-31', { correspondent }],
    ['is the first deputy from the first day of an absence', '2026-08-01', { correspondent, deputy: 'sale-2' }],
    ['is the next deputy when the first is away too', '2026-08-10', { correspondent, deputy: 'sale-3' }],
    ['is nobody else when all are away', '2026-08-15', { correspondent }],
    ['is a deputy until the last day of the absence', '2026-08-31', { correspondent, deputy: 'sale-2' }],
    ['is the correspondent again the day after', '2026-09-01', { correspondent }],
  ])('%s', (_, on, answering) => expect(answeringFor(named, 'al-omrane', 'agence-sale', on)).toEqual(answering));

  it('is nobody when none is named', () =>
    expect(answeringFor(named, 'al-omrane', 'agence-fes', '2026-07-31')).toEqual({}));
});
