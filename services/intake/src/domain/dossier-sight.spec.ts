import { describe, expect, it } from '@jest/globals';
import { seenBy } from './dossier-sight.ts';
import { dossierDecider } from './dossier.decider.ts';
import { contract, memo, ombudsman, operator, samples } from './dossier.samples.ts';
import type { Dossier, DossierCommand } from './dossier.ts';

const { addDocument, addPrivate, addVersion, release, releasePrivate, share } = samples;

const after = (...commands: DossierCommand[]): Dossier =>
  commands.reduce<Dossier>((dossier, command) => {
    const decision = dossierDecider.decide(command, dossier);
    return 'accepted' in decision ? decision.accepted.reduce(dossierDecider.evolve, dossier) : dossier;
  }, dossierDecider.initial);

const ids = (dossier: Dossier, by: string) => seenBy(dossier, by).map(({ documentId }) => documentId);

describe('what an institution sees of a dossier', () => {
  it('is nothing while there is nothing', () => expect(ids(after(), operator)).toEqual([]));

  it('is its own documents and those that are shared', () => {
    const dossier = after(addDocument, addPrivate, release, releasePrivate);
    expect([ids(dossier, operator), ids(dossier, ombudsman)]).toEqual([[contract, memo], [contract]]);
    expect(ids(after(addDocument, addPrivate, release, releasePrivate, share), ombudsman)).toEqual([contract, memo]);
  });

  it('is of what is not scanned yet only what it added itself', () => {
    expect(ids(after(addDocument), ombudsman)).toEqual([]);
    expect(ids(after(addDocument), operator)).toEqual([contract]);
    const versions = (by: string) => seenBy(after(addDocument, release, addVersion), by)[0]?.versions.length;
    expect([versions(operator), versions(ombudsman)]).toEqual([1, 2]);
  });
});
