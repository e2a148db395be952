import type { DataOf } from '@jisr/contracts';
import { act, type Act } from '../act.ts';

const inWords = (text: string) => ({ text, language: 'fr' as const });

export const instructs: Act = act('ombudsman', 'ma.jisr.mediation.instruction-submitted.v1', ({ draws }) => ({
  delegate: `delegate-${1 + draws.below(20, 'delegate')}`,
}));

export const writes: Act = act('ombudsman', 'ma.jisr.mediation.letter-submitted.v1', () =>
  inWords('Merci de faire connaître votre position.'),
);

type Verdict = DataOf<'ma.jisr.mediation.review-submitted.v1'>['verdict'];

export const reviews = (verdict: Verdict): Act =>
  act('ombudsman', 'ma.jisr.mediation.review-submitted.v1', () => ({ verdict }));

export const proposes: Act = act('ombudsman', 'ma.jisr.mediation.settlement-proposal-submitted.v1', () => ({
  remedies: ['repair'],
  ...inWords('Réparation dans les trois mois.'),
}));

/** The complainant's word on a settlement is brought by the ombudsman. */
export const bringsWord = (answer: 'accepted' | 'refused'): Act =>
  act('ombudsman', 'ma.jisr.mediation.settlement-answer-submitted.v1', () => ({ side: 'complainant', answer }));

export const recommends: Act = act('ombudsman', 'ma.jisr.mediation.recommendation-submitted.v1', () => ({
  remedies: ['refund'],
  ...inWords('Rembourser la réservation.'),
}));

type Debt = DataOf<'ma.jisr.mediation.reminder-submitted.v1'>['about'];

export const reminds = (about: Debt): Act =>
  act('ombudsman', 'ma.jisr.mediation.reminder-submitted.v1', () => ({ about }));

export const refers: Act = act('ombudsman', 'ma.jisr.mediation.referral-submitted.v1', () => ({
  to: 'head-of-government',
  ...inWords('La recommandation est restée sans suite.'),
}));

type ClosureReason = DataOf<'ma.jisr.mediation.closure-submitted.v1'>['reason'];

export const closes = (reason: ClosureReason): Act =>
  act('ombudsman', 'ma.jisr.mediation.closure-submitted.v1', () => ({ reason }));

export const callsUrgent: Act = act('ombudsman', 'ma.jisr.routing.urgency-submitted.v1', () => ({
  urgency: 'urgent',
  reason: 'unsafe-dwelling',
}));

export const callsNormal: Act = act('ombudsman', 'ma.jisr.routing.urgency-submitted.v1', () => ({
  urgency: 'normal',
  reason: 'no-longer-urgent',
}));

export const findsHolder: Act = act('ombudsman', 'ma.jisr.routing.reassignment-submitted.v1', () => ({
  entity: 'siege',
  reason: 'wrong-entity',
}));
