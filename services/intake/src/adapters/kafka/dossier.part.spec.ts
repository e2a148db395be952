import { describe, expect, it } from '@jest/globals';
import { validateForWriting, type Draft } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import fc from 'fast-check';
import { dossierSamples, memo, samples } from '../../domain/dossier.samples.ts';
import type { Dossier, DossierCommand } from '../../domain/dossier.ts';
import { dossierPart } from './dossier.part.ts';

const subject = { id: 'case', causedBy: 'upload', occurredAt: '2026-01-05T10:00:00.000Z' };

/** All that is told to others when commands come in this order. */
function toldBy(commands: readonly DossierCommand[]): readonly Draft[] {
  let dossier: Dossier = dossierPart.decider.initial;
  return commands.flatMap((command) => {
    const decision = dossierPart.decider.decide(command, dossier);
    if (isRefused(decision)) return [];
    dossier = decision.accepted.reduce(dossierPart.decider.evolve, dossier);
    return decision.accepted.flatMap((event) => dossierPart.publish(event, subject));
  });
}

const anyOrder = fc.array(fc.constantFrom(...dossierSamples), { maxLength: 30 });
const { addDocument, addPrivate, addVersion, release, releasePrivate, quarantine, quarantinePrivate, share } = samples;

describe('what is told of a dossier, in whatever order commands come', () => {
  it('keeps to the schemas', () => {
    const { causedBy, occurredAt } = subject;
    fc.assert(
      fc.property(anyOrder, (commands) => {
        for (const { type, data } of toldBy([addDocument, ...commands]))
          expect(validateForWriting(type, { ...data, causedBy, occurredAt })).toEqual([]);
      }),
    );
  });

  it('names no document that was never shared', () =>
    fc.assert(
      fc.property(anyOrder, (commands) => {
        const unshared = commands.filter(({ type }) => type !== 'change-confidentiality');
        expect(JSON.stringify(toldBy([addPrivate, ...unshared]))).not.toContain(memo);
      }),
    ));
});

describe('a version', () => {
  const names = (...commands: DossierCommand[]) => toldBy(commands).map(({ type }) => type.split('.')[3]);

  it('is told once it was scanned, and when it is quarantined', () => {
    expect(names(addDocument)).toEqual([]);
    expect(names(addDocument, release, addVersion, { ...release, version: 2 })).toEqual([
      'document-added',
      'document-added',
    ]);
    expect(names(addDocument, quarantine)).toEqual(['document-quarantined']);
  });

  it('of a private document is told on the day it is shared', () => {
    expect(names(addPrivate, releasePrivate)).toEqual([]);
    expect(names(addPrivate, releasePrivate, share)).toEqual(['document-added']);
    expect(names(addPrivate, quarantinePrivate, share)).toEqual([]);
    expect(names(addPrivate, share, releasePrivate)).toEqual(['document-added']);
  });
});
