import { subscribe } from '@jisr/messaging';
import { rulesKept } from '@jisr/reference';
import { EndAssignmentWhenCaseClosedHandler } from '../../application/end-assignment-when-case-closed.handler.ts';
import { EndAssignmentWhenComplaintWithdrawnHandler } from '../../application/end-assignment-when-complaint-withdrawn.handler.ts';
import { ReturnCaseWhenJurisdictionDeclinedHandler } from '../../application/return-case-when-jurisdiction-declined.handler.ts';
import { RouteCaseWhenComplaintAdmittedHandler } from '../../application/route-case-when-complaint-admitted.handler.ts';
import { StopReplyClockWhenReplyIssuedHandler } from '../../application/stop-reply-clock-when-reply-issued.handler.ts';

export const routingSubscription = subscribe({
  group: 'jisr.routing.v1', // frozen: a new name would read the whole log again
  context: 'routing',
  inbound: {
    'ma.jisr.routing.jurisdiction-declined.v1': ReturnCaseWhenJurisdictionDeclinedHandler,
  },
  lifecycle: {
    ...rulesKept,
    'ma.jisr.intake.complaint-admitted.v1': RouteCaseWhenComplaintAdmittedHandler,
    'ma.jisr.intake.complaint-withdrawn.v1': EndAssignmentWhenComplaintWithdrawnHandler,
    'ma.jisr.housing-projects.reply-issued.v1': StopReplyClockWhenReplyIssuedHandler,
    'ma.jisr.housing-projects.case-closed.v1': EndAssignmentWhenCaseClosedHandler,
  },
});
