import { describe, expect, it } from '@jest/globals';
import type { FollowView } from '@jisr/portal-api';
import { dataOf, fieldsOf, flawsOf } from './ask-form.ts';

const lacking = (...parts: readonly string[]) =>
  ({ case: { missing: { parts, completeBy: '2026-12-01', open: true } } }) as unknown as FollowView;

describe('what is asked of a complainant whose complaint lacks something', () => {
  it('is asked for part by part, a mandate with the capacity in which somebody acts', () => {
    const fields = fieldsOf('completion', lacking('identity', 'group-details', 'mandate'));
    expect(fields.map(({ field }) => field)).toEqual(['name', 'members', 'capacity', 'mandate']);
    expect(flawsOf(fields, { name: 'Zoulikha', members: ' ' })).toEqual([
      { field: 'members', why: 'words' },
      { field: 'capacity', why: 'choice' },
      { field: 'mandate', why: 'words' },
    ]);
  });

  it('asks no field for a recording, which is brought as a document', () =>
    expect(fieldsOf('completion', lacking('recording'))).toEqual([]));

  it('is sent as the request takes it, a name a line, and nothing of what was left empty', () => {
    const answers = { name: ' ', members: 'Idir Tamazirt\n\nهند تامازيرت', capacity: 'relative', mandate: 'M-17' };
    expect(dataOf('completion', answers, 'ar')).toEqual({
      complainant: { members: [{ name: 'Idir Tamazirt' }, { name: 'هند تامازيرت' }] },
      representation: { capacity: 'relative', mandate: { reference: 'M-17' } },
    });
  });
});

describe('what a complainant asks', () => {
  it('says in which language its words are, where there are words', () => {
    expect(dataOf('contest', { reason: 'facts-disputed', text: 'Voir le reçu.' }, 'fr')).toEqual({
      ...{ reason: 'facts-disputed', text: 'Voir le reçu.' },
      language: 'fr',
    });
    expect(dataOf('contest', { reason: 'facts-disputed', text: '' }, 'fr')).toEqual({ reason: 'facts-disputed' });
  });

  it('rates by a number', () => expect(dataOf('rating', { score: '4' }, 'fr')).toEqual({ score: 4 }));
});
