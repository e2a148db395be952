import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { correspondencePart } from '../adapters/kafka/correspondence.part.ts';
import type { Notice } from '../domain/correspondence.ts';
import { queue } from './deliveries.ts';

/** The steps of a case that concern the complainant. */
export type Step = EventOf<
  | 'ma.jisr.intake.complaint-registered.v1'
  | 'ma.jisr.intake.complaint-found-inadmissible.v1'
  | 'ma.jisr.intake.complaint-withdrawn.v1'
  | 'ma.jisr.routing.clock-started.v1'
  | 'ma.jisr.routing.case-returned.v1'
  | 'ma.jisr.housing-projects.reply-issued.v1'
  | 'ma.jisr.housing-projects.case-closed.v1'
>;

/** Every step that concerns the complainant is told to them, once. */
@Injectable()
export class TellComplainantWhenCaseMovedHandler implements Handler<Step> {
  handle(event: Step, unit: UnitOfWork): void {
    if (event.type === 'ma.jisr.intake.complaint-registered.v1') {
      const { language, receiptNumber, complainant } = event.data;
      const reachable = complainant?.reachable ?? false;
      unit.decide(correspondencePart, event.subject, { type: 'meet', language, receiptNumber, reachable });
    }
    const decision = unit.decide(correspondencePart, event.subject, { type: 'tell', notice: noticeOf(event) });
    if (isRefused(decision)) return;
    for (const due of decision.accepted) {
      if (due.type === 'notice-due') queue(event, due.notice, due.language, unit);
    }
  }
}

function noticeOf(event: Step): Notice {
  const eventId = event.id;
  switch (event.type) {
    case 'ma.jisr.intake.complaint-registered.v1':
      return { eventId, template: 'complaint-registered', params: {} };
    case 'ma.jisr.intake.complaint-found-inadmissible.v1':
      return { eventId, template: 'complaint-found-inadmissible', params: {} };
    case 'ma.jisr.intake.complaint-withdrawn.v1':
      return { eventId, template: 'complaint-withdrawn', params: {} };
    case 'ma.jisr.routing.clock-started.v1': {
      const { against, dueOn } = event.data;
      return { eventId, template: 'clock-started', params: { against, dueOn } };
    }
    case 'ma.jisr.routing.case-returned.v1':
      return { eventId, template: 'case-returned', params: {} };
    case 'ma.jisr.housing-projects.reply-issued.v1': {
      const { outcome, contestableUntil } = event.data;
      return { eventId, template: 'reply-issued', params: { outcome, contestableUntil } };
    }
    case 'ma.jisr.housing-projects.case-closed.v1':
      return {
        eventId,
        template: 'case-closed',
        params: { accepted: event.data.reason === 'reply-accepted' ? 'yes' : 'no' },
      };
  }
}
