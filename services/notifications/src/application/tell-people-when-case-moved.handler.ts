import { isRefused } from '@jisr/decider';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { correspondencePart } from '../adapters/kafka/correspondence.part.ts';
import { Dispatch } from './dispatch.ts';
import { dayOf } from './local-time.ts';
import { RuleBook } from './rule-book.ts';
import type { Step } from './step.ts';
import { whatItTells } from './what-an-event-tells.ts';
import { whereItPlaces } from './where-an-event-places.ts';

/** Every step that concerns a person is told to them, once: by the audience of the day on which it happened. */
@Injectable()
export class TellPeopleWhenCaseMovedHandler implements Handler<Step> {
  constructor(
    @Inject(RuleBook) private readonly rules: RuleBook,
    private readonly dispatch: Dispatch,
  ) {}

  handle(event: Step, unit: UnitOfWork): void {
    this.learn(event, unit);
    const { template, params } = whatItTells(event);
    const decision = unit.decide(correspondencePart, event.subject, {
      type: 'tell',
      notice: { eventId: event.id, template, params },
      audience: this.rules.audienceOf(template, dayOf(new Date(event.time))),
      staffed: this.rules.staffedOn(dayOf(unit.now)),
    });
    if (isRefused(decision)) return;
    for (const due of decision.accepted) this.dispatch.hand(due, event, unit);
  }

  private learn(event: Step, unit: UnitOfWork): void {
    if (event.type === 'ma.jisr.intake.complaint-registered.v1') {
      const { language, receiptNumber, complainant } = event.data;
      const reachable = complainant?.reachable ?? false;
      unit.decide(correspondencePart, event.subject, { type: 'meet', language, receiptNumber, reachable });
    }
    const place = whereItPlaces(event);
    if (place) unit.decide(correspondencePart, event.subject, { type: 'place', place });
  }
}
