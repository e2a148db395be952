import { describe, expect, it } from '@jest/globals';
import { validateForWriting } from '@jisr/contracts';
import { loadTerritory } from '../import-la311/territory.ts';
import { castOf } from './cast.ts';
import { files } from './filing.ts';
import { deck } from './scenarios/deck.ts';

const territory = loadTerritory();
const cast = castOf({ seed: 7, cases: deck.length + 200, prefix: 'T' }, territory);
const [some] = cast;

describe('the cast of a run', () => {
  it('deals each scenario once before any is drawn', () =>
    expect(cast.slice(0, deck.length).map(({ scenario }) => scenario.name)).toEqual(deck.map(({ name }) => name)));

  it('goes the same ways under another prefix, with other persons on other operations', () => {
    const again = castOf({ seed: 7, cases: cast.length, prefix: 'U' }, territory);
    const ways = (of: typeof cast) => of.map(({ scenario, category, language }) => [scenario.name, category, language]);
    expect(ways(again)).toEqual(ways(cast));
    expect(again[0]?.complaintId).not.toBe(some?.complaintId);
    expect(again[0]?.person.email).not.toBe(some?.person.email);
  });

  it('lets who tells the same twice be one person, with one matter', () => {
    const twins = cast.filter(({ twinOf }) => twinOf);
    expect(twins.length).toBeGreaterThan(0);
    for (const { person, category, place, twinOf } of twins)
      expect([twinOf?.person, twinOf?.category, twinOf?.place]).toEqual([person, category, place]);
  });

  it('asks for nothing that a schema forbids', () => {
    for (const subject of cast)
      for (const { act } of [{ act: files }, ...subject.scenario.scenes])
        expect([act.type, validateForWriting(act.type, act.dataOn(subject, '2025-02-03'))]).toEqual([act.type, []]);
  });
});

describe('the deck', () => {
  it('gives each scenario a name of its own', () =>
    expect(new Set(deck.map(({ name }) => name)).size).toBe(deck.length));
});
