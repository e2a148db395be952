import { civilDayOf } from '@jisr/calendar';
import type { EventType } from '@jisr/contracts';
import type { Asking, Foresight, UnitOfWork } from '@jisr/messaging';
import { foreseen, takesPart, type Asked } from '../../domain/foresight.ts';
import { complaintPart } from './complaint.part.ts';

/** The request by which each thing is asked. */
const requests: Readonly<Record<Asked, EventType>> = {
  register: 'ma.jisr.intake.complaint-submitted.v1',
  complete: 'ma.jisr.intake.completion-submitted.v1',
  'find-inadmissible': 'ma.jisr.intake.inadmissibility-submitted.v1',
  withdraw: 'ma.jisr.intake.withdrawal-submitted.v1',
  'accept-reply': 'ma.jisr.intake.acceptance-submitted.v1',
  'contest-reply': 'ma.jisr.intake.contest-submitted.v1',
  'take-to-mediation': 'ma.jisr.intake.mediation-request-submitted.v1',
  reopen: 'ma.jisr.intake.reopening-submitted.v1',
  link: 'ma.jisr.intake.link-submitted.v1',
  rate: 'ma.jisr.intake.rating-submitted.v1',
};

/** What may be asked of a complaint next. */
export const complaintForesight: Foresight = {
  allowed({ caseId, institution, at }: Asking, unit: UnitOfWork) {
    const isOmbudsman = institution.kind === 'ombudsman';
    const asker = { institution: institution.id, isOmbudsman, on: civilDayOf(at) };
    return foreseen(unit.state(complaintPart, caseId), asker).map((asked) => requests[asked]);
  },
  takesPart: ({ caseId, institution }, unit) => takesPart(unit.state(complaintPart, caseId), institution.id),
};
