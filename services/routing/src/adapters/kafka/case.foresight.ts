import type { EventType } from '@jisr/contracts';
import type { Foresight } from '@jisr/messaging';
import { civilDayOf } from '../../application/civil-day.ts';
import { clockKinds } from '../../domain/clock.ts';
import { foreseen, takesPart, type Asked } from '../../domain/foresight.ts';
import { assignmentPart } from './assignment.part.ts';
import { clockParts } from './clock.part.ts';

/** The request by which each thing is asked. */
const requests: Readonly<Record<Asked, EventType>> = {
  decline: 'ma.jisr.routing.jurisdiction-declined.v1',
  reassign: 'ma.jisr.routing.reassignment-submitted.v1',
  'set-urgency': 'ma.jisr.routing.urgency-submitted.v1',
  extend: 'ma.jisr.routing.extension-submitted.v1',
};

/** What may be asked of a case and its clocks next. */
export const caseForesight: Foresight = {
  allowed({ caseId, institution: { id, kind }, at }, unit) {
    const clocks = clockKinds.map((clock) => unit.state(clockParts[clock], caseId));
    const asker = { by: { institution: id, kind }, on: civilDayOf(at) };
    return foreseen(unit.state(assignmentPart, caseId), clocks, asker).map((asked) => requests[asked]);
  },
  takesPart: ({ caseId, institution: { id, kind } }, unit) =>
    takesPart(unit.state(assignmentPart, caseId), { institution: id, kind }),
};
