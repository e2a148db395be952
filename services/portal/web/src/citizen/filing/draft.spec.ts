import { describe, expect, it } from '@jest/globals';
import { filingOf, newDraft, stepAfter, stepBefore, steps, type Draft } from './draft.ts';
import { flawsIn, flawsOf, flawsOn } from './flaws.ts';

const whole: Draft = {
  ...newDraft('draft-1', 'key-1', 'ar'),
  category: 'refund',
  region: 'MA-04',
  description: ' Une histoire. ',
  institution: 'al-omrane',
  name: 'Zoulikha Tamazirt',
  filesFor: 'self',
  noCourtCase: 'yes',
  consent: true,
};
const fieldsIn = (draft: Draft, toOmbudsman = false) => flawsIn(draft, toOmbudsman).map(({ field }) => field);

describe('a draft', () => {
  it('is what the portal takes, without what was left empty', () =>
    expect(filingOf(whole, undefined)).toEqual({
      institution: 'al-omrane',
      complaint: {
        category: 'refund',
        language: 'ar',
        description: 'Une histoire.',
        declarations: { noCourtCase: true },
        territory: { region: 'MA-04' },
        complainant: { name: 'Zoulikha Tamazirt' },
      },
    }));

  it('names a chosen operation by its code, and one that was only written by its name', () => {
    const written = { ...whole, operationName: 'Annassim' };
    expect(filingOf(written, undefined).complaint.operation).toEqual({ name: 'Annassim' });
    const chosen = { ...written, operationCode: 'OP-1' };
    expect(filingOf(chosen, undefined).complaint.operation).toEqual({ code: 'OP-1' });
  });

  it('says who speaks for the complainant only where somebody does', () => {
    const representative = { representativeName: 'Brahim', capacity: 'relative' } as const;
    expect(filingOf({ ...whole, ...representative }, undefined).complaint).not.toHaveProperty('representation');
    expect(filingOf({ ...whole, ...representative, filesFor: 'other' }, undefined).complaint).toMatchObject({
      representation: { capacity: 'relative' },
      complainant: { representative: { name: 'Brahim' } },
    });
  });

  it('lacks nothing when it is whole, and is told each page that lacks something', () => {
    expect(fieldsIn(whole)).toEqual([]);
    expect(fieldsIn(newDraft('draft-2', 'key-2', 'fr'))).toEqual([
      ...['category', 'region', 'description', 'institution', 'filesFor', 'name', 'noCourtCase', 'consent'],
    ]);
  });

  it('needs an address for an ombudsman alone', () => expect(fieldsIn(whole, true)).toEqual(['address']));

  it.each([
    ['phone', 'hello'],
    ['email', 'nowhere'],
  ])('needs a right %s, or none', (field, wrong) =>
    expect(flawsOn('person', { ...whole, [field]: wrong }, false)).toMatchObject([{ field }]),
  );

  it('is told what the portal refused, at the page where it is', () => {
    const errors = [
      { pointer: '/complaint/complainant/representative/email', code: 'format', reason: 'non' },
      { pointer: '/complaint/claims/0', code: 'unknown-code', reason: 'inconnu' },
    ];
    expect(flawsOf({ type: 'urn:x', title: 'Non', status: 422, code: 'invalid', errors })).toEqual([
      { step: 'person', field: 'representativeName', reason: 'non' },
      { step: 'claims', field: 'claims', reason: 'inconnu' },
    ]);
  });
});

describe('the pages of the form', () => {
  it('lead on to the last look, and back the same way', () => {
    for (const step of steps.slice(0, -1)) expect(stepBefore(stepAfter(step))).toBe(step);
    expect([stepBefore('category'), stepAfter('check')]).toEqual([undefined, 'check']);
  });
});
