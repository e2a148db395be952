import type { DataOf } from '@jisr/contracts';
import { act, type Act } from '../act.ts';
import { complainantOf } from '../filing.ts';
import type { SimulatedCase } from '../simulated-case.ts';

type Reason<T extends 'contest' | 'mediation-request' | 'reopening' | 'withdrawal'> =
  DataOf<`ma.jisr.intake.${T}-submitted.v1`>['reason'];

export const accepts: Act = act('receiver', 'ma.jisr.intake.acceptance-submitted.v1', () => ({}));

export const contests = (reason: Reason<'contest'>): Act =>
  act('receiver', 'ma.jisr.intake.contest-submitted.v1', () => ({ reason }));

export const withdraws = (reason: Reason<'withdrawal'> = 'solved'): Act =>
  act('receiver', 'ma.jisr.intake.withdrawal-submitted.v1', () => ({ reason }));

export const reopens = (reason: Reason<'reopening'>): Act =>
  act('receiver', 'ma.jisr.intake.reopening-submitted.v1', () => ({ reason }));

export const goesToMediator = (reason: Reason<'mediation-request'>): Act =>
  act('receiver', 'ma.jisr.intake.mediation-request-submitted.v1', () => ({ reason, ombudsman: 'imr' }));

/** To the Médiateur's own door, who brings it in. */
export const turnsToMediator = (reason: Reason<'mediation-request'>): Act =>
  act('ombudsman', 'ma.jisr.intake.mediation-request-submitted.v1', () => ({ reason }));

export const rates: Act = act('receiver', 'ma.jisr.intake.rating-submitted.v1', ({ draws }) => ({
  score: 1 + draws.below(5, 'score'),
}));

export const brings: Act = act('receiver', 'ma.jisr.housing-projects.information-provided.v1', ({ language }) => ({
  text: 'Voici la pièce demandée.',
  language,
}));

/** Names the case that told the same before. */
export const linksToTwin: Act = act('receiver', 'ma.jisr.intake.link-submitted.v1', ({ twinOf, complaintId }) => ({
  cases: [twinOf?.complaintId ?? complaintId],
  relation: 'duplicate',
}));

/** Brings all that was missing. */
export const completes: Act = {
  ...act('receiver', 'ma.jisr.intake.completion-submitted.v1', (subject) => ({ ...missingOf(subject) })),
  apart: true,
};

/** Brings something else than what was missing. */
export const completesInPart: Act = {
  ...act('receiver', 'ma.jisr.intake.completion-submitted.v1', () => ({ alreadyTried: 'Deux lettres à l’agence.' })),
  apart: true,
};

function missingOf(subject: SimulatedCase): DataOf<'ma.jisr.intake.completion-submitted.v1'> {
  switch (subject.scenario.opening.lacks) {
    case 'mandate':
      return { representation: { capacity: 'relative', mandate: { reference: `M-${subject.reference}` } } };
    case 'address':
      return { complainant: complainantOf(subject) };
    case 'administration':
      return { administration: 'Al Omrane' };
    default:
      return {};
  }
}
