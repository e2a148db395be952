import { describe, expect, it } from '@jest/globals';
import { concerns, officersToTell, type Audience } from './audience.ts';

const place = { agency: 'a', company: 'c', respondent: 'op', delegation: 'd', ombudsman: 'imr' };
const staffed = new Set(['a.correspondent', 'c.correspondent', 'op.correspondent', 'd.delegate', 'imr.delegate']);
const told = (officers: Audience['officers'], params = {}, seats: ReadonlySet<string> = staffed) =>
  officersToTell({ complainant: 'nothing', officers }, place, params, seats);

describe('a step', () => {
  const only = { clock: ['treatment', 'reply-to-mediator'], fraction: ['1'] };
  const audience: Audience = { complainant: 'legal', officers: {}, only };

  it('concerns everybody of its audience when the audience leaves nothing out', () =>
    expect(concerns({ complainant: 'legal', officers: {} }, {})).toBe(true));

  it('concerns them only when all that it says is wanted', () => {
    expect(concerns(audience, { clock: 'treatment', fraction: 1 })).toBe(true);
    expect(concerns(audience, { clock: 'acknowledgement', fraction: 1 })).toBe(false);
    expect(concerns(audience, { clock: 'treatment', fraction: 0.5 })).toBe(false);
    expect(concerns(audience, { clock: 'treatment' })).toBe(false);
  });
});

describe('the officers to tell', () => {
  it('are those that the audience names, at their nearest desk', () =>
    expect(told({ correspondent: 'digest', delegate: 'at-once' })).toEqual({
      desks: [
        { role: 'correspondent', entity: 'a', rhythm: 'digest' },
        { role: 'delegate', entity: 'd', rhythm: 'at-once' },
      ],
      missing: [],
    }));

  it('are nobody without a name', () => expect(told({})).toEqual({ desks: [], missing: [] }));

  it('are the next above when nobody sits nearer', () =>
    expect(told({ correspondent: 'digest' }, {}, new Set(['op.correspondent', 'a.delegate'])).desks).toEqual([
      { role: 'correspondent', entity: 'op', rhythm: 'digest' },
    ]));

  it('are missed when nobody sits anywhere', () =>
    expect(told({ correspondent: 'digest', delegate: 'digest' }, {}, new Set(['a.correspondent']))).toEqual({
      desks: [{ role: 'correspondent', entity: 'a', rhythm: 'digest' }],
      missing: ['delegate'],
    }));

  it.each([
    ['company', 'c', 'correspondent'],
    ['national', 'op', 'correspondent'],
    ['mediator', 'imr', 'delegate'],
    ['agency', 'a', 'correspondent'],
  ])('are at the level that a case was escalated to: %s', (level, entity, role) =>
    expect(told({ superior: 'at-once' }, { level }).desks).toEqual([{ role, entity, rhythm: 'at-once' }]),
  );

  it('are at the entity that the escalation names', () =>
    expect(told({ superior: 'at-once' }, { level: 'company', entity: 'op' }).desks).toEqual([
      { role: 'correspondent', entity: 'op', rhythm: 'at-once' },
    ]));

  it.each([
    ['op', 'a', 'correspondent'],
    ['imr', 'd', 'delegate'],
  ])('are those who owe what the clock against %s is for', (against, entity, role) =>
    expect(told({ holder: 'at-once' }, { against }).desks).toEqual([{ role, entity, rhythm: 'at-once' }]),
  );

  it('are told once and the sooner when two of them share a desk', () => {
    const once = [{ role: 'correspondent', entity: 'a', rhythm: 'at-once' }];
    expect(told({ correspondent: 'digest', holder: 'at-once' }, { against: 'op' }).desks).toEqual(once);
    expect(told({ correspondent: 'at-once', holder: 'digest' }, { against: 'op' }).desks).toEqual(once);
    expect(told({ correspondent: 'digest', holder: 'digest' }, { against: 'op' }).desks).toEqual([
      { role: 'correspondent', entity: 'a', rhythm: 'digest' },
    ]);
  });
});
