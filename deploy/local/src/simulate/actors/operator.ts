import { plusDays } from '@jisr/calendar';
import type { DataOf } from '@jisr/contracts';
import { act, type Act } from '../act.ts';
import type { SimulatedCase } from '../simulated-case.ts';

type Outcome = DataOf<'ma.jisr.housing-projects.reply-submitted.v1'>['outcome'];

const proof = { digest: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' };

export const acknowledges: Act = act(
  'operator',
  'ma.jisr.housing-projects.treatment-acceptance-submitted.v1',
  () => ({}),
);

export const asks: Act = act(
  'operator',
  'ma.jisr.housing-projects.information-request-submitted.v1',
  ({ language }) => ({ parts: ['contract'], text: 'Merci d’envoyer le contrat.', language }),
);

/** Answers each claim; what it refuses it gives a reason for. */
export const replies = (outcome: Outcome): Act =>
  act('operator', 'ma.jisr.housing-projects.reply-submitted.v1', (subject) => ({
    outcome,
    text: 'Réponse du groupe.',
    language: subject.language,
    ...(subject.claims.length > 0
      ? { claims: answersTo(subject, outcome) }
      : outcome !== 'granted' && { reasons: [reasonOf(subject)] }),
  }));

const reasonOf = ({ draws }: SimulatedCase) => draws.one(['contract-terms', 'no-evidence', 'no-right'], 'refusal');

const answersTo = (subject: SimulatedCase, outcome: Outcome) =>
  subject.claims.map((claim) => ({
    claim,
    outcome,
    ...(outcome === 'refused' && { reasons: [reasonOf(subject)] }),
  }));

export const promises = (withinDays: number): Act =>
  act('operator', 'ma.jisr.housing-projects.measure-commitment-submitted.v1', (_subject, day) => ({
    measure: 'm-1',
    remedy: 'repair',
    dueOn: plusDays(day, withinDays),
  }));

export const keepsPromise: Act = act(
  'operator',
  'ma.jisr.housing-projects.measure-report-submitted.v1',
  (_subject, day) => ({ measure: 'm-1', executedOn: day, proof }),
);

export const choosesOperation: Act = {
  ...act('operator', 'ma.jisr.housing-projects.operation-choice-submitted.v1', ({ place }) => ({
    operation: place.operation,
  })),
  apart: true,
};

type Declination = DataOf<'ma.jisr.routing.jurisdiction-declined.v1'>;

export const declines = (reason: Declination['reason'], more: Omit<Declination, 'reason'> = {}): Act =>
  act('operator', 'ma.jisr.routing.jurisdiction-declined.v1', () => ({ reason, ...more }));

export const handsToNationalDesk: Act = act('operator', 'ma.jisr.routing.reassignment-submitted.v1', () => ({
  entity: 'siege',
  reason: 'workload',
}));

export const needsMoreTime = (clock: DataOf<'ma.jisr.routing.extension-submitted.v1'>['clock']): Act =>
  act('operator', 'ma.jisr.routing.extension-submitted.v1', () => ({
    reason: 'complex-file',
    ...(clock && { clock }),
    text: 'Une expertise est en cours.',
  }));

export const acceptsRecommendation: Act = act(
  'operator',
  'ma.jisr.mediation.recommendation-answer-submitted.v1',
  () => ({ answer: 'accepted' }),
);

export const refusesRecommendation: Act = act(
  'operator',
  'ma.jisr.mediation.recommendation-answer-submitted.v1',
  () => ({ answer: 'refused', reasons: ['contract-terms'] }),
);

type Execution = DataOf<'ma.jisr.mediation.recommendation-execution-submitted.v1'>['execution'];

export const executes = (execution: Execution): Act =>
  act('operator', 'ma.jisr.mediation.recommendation-execution-submitted.v1', (_subject, day) => ({
    execution,
    ...(execution !== 'not' && { executedOn: day, proof }),
  }));

export const agrees: Act = act('operator', 'ma.jisr.mediation.settlement-answer-submitted.v1', () => ({
  side: 'operator',
  answer: 'accepted',
}));
