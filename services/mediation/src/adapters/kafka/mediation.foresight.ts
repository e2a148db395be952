import type { EventType } from '@jisr/contracts';
import type { Foresight } from '@jisr/messaging';
import { civilDayOf } from '../../application/civil-day.ts';
import { foreseen, takesPart } from '../../domain/foresight.ts';
import type { Asked } from '../../domain/mediation-command.ts';
import { mediationPart } from './mediation.part.ts';

/** The request by which each thing is asked. */
const requests: Readonly<Record<Asked['type'], EventType>> = {
  instruct: 'ma.jisr.mediation.instruction-submitted.v1',
  write: 'ma.jisr.mediation.letter-submitted.v1',
  review: 'ma.jisr.mediation.review-submitted.v1',
  'propose-settlement': 'ma.jisr.mediation.settlement-proposal-submitted.v1',
  'answer-settlement': 'ma.jisr.mediation.settlement-answer-submitted.v1',
  recommend: 'ma.jisr.mediation.recommendation-submitted.v1',
  'answer-recommendation': 'ma.jisr.mediation.recommendation-answer-submitted.v1',
  'state-execution': 'ma.jisr.mediation.recommendation-execution-submitted.v1',
  remind: 'ma.jisr.mediation.reminder-submitted.v1',
  refer: 'ma.jisr.mediation.referral-submitted.v1',
  close: 'ma.jisr.mediation.closure-submitted.v1',
};

/** What may be asked of a file next. */
export const mediationForesight: Foresight = {
  allowed: ({ caseId, institution, at }, unit) =>
    foreseen(unit.state(mediationPart, caseId), { institution: institution.id, on: civilDayOf(at) }).map(
      (asked) => requests[asked],
    ),
  takesPart: ({ caseId, institution }, unit) => takesPart(unit.state(mediationPart, caseId), institution.id),
};
