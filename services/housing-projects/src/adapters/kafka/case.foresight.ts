import type { EventType } from '@jisr/contracts';
import type { Foresight } from '@jisr/messaging';
import { civilDayOf } from '../../application/civil-day.ts';
import { foreseen, takesPart, type Asked } from '../../domain/foresight.ts';
import { caseOperationPart } from './case-operation.part.ts';
import { measurePart, measuresAmong } from './measure.part.ts';
import { treatmentPart } from './treatment.part.ts';

/** The request by which each thing is asked. */
const requests: Readonly<Record<Asked, EventType>> = {
  acknowledge: 'ma.jisr.housing-projects.treatment-acceptance-submitted.v1',
  'request-information': 'ma.jisr.housing-projects.information-request-submitted.v1',
  'provide-information': 'ma.jisr.housing-projects.information-provided.v1',
  reply: 'ma.jisr.housing-projects.reply-submitted.v1',
  choose: 'ma.jisr.housing-projects.operation-choice-submitted.v1',
  commit: 'ma.jisr.housing-projects.measure-commitment-submitted.v1',
  report: 'ma.jisr.housing-projects.measure-report-submitted.v1',
};

/** What may be asked on a case next; what is reported of the registry is about no case. */
export const caseForesight: Foresight = {
  allowed({ caseId, institution, at }, unit) {
    const state = {
      treatment: unit.state(treatmentPart, caseId),
      operation: unit.state(caseOperationPart, caseId),
      measures: measuresAmong(unit.partsOf(caseId)).map((measure) => unit.state(measurePart(measure), caseId)),
    };
    const asker = { institution: institution.id, on: civilDayOf(at) };
    return foreseen(state, asker).map((asked) => requests[asked]);
  },
  takesPart: ({ caseId, institution }, unit) => takesPart(unit.state(treatmentPart, caseId), institution.id),
};
