import { civilDayOf } from '@jisr/calendar';
import { institutionOfSource, type EventOf } from '@jisr/contracts';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { registrationOf } from '../domain/standing.ts';
import { answer, reject } from './refusal.ts';
import { Terms } from './terms.ts';

type InadmissibilitySubmitted = EventOf<'ma.jisr.intake.inadmissibility-submitted.v1'>;

/** The Médiateur's delegate finds that a complaint can not be treated, and says why and where to go instead. */
@Injectable()
export class FindInadmissibleWhenInadmissibilitySubmittedHandler implements Handler<InadmissibilitySubmitted> {
  constructor(private readonly terms: Terms) {}

  handle(event: InadmissibilitySubmitted, unit: UnitOfWork): Outcome {
    const complaintId = caseOf(event);
    const on = civilDayOf(event.time);
    const registeredOn = registrationOf(unit.state(complaintPart, complaintId)) ?? on;
    const flaw = this.terms.flawOf(event.data, registeredOn);
    if (flaw) return reject(`/data/${flaw.field}`, flaw.code);
    const { ground: code, ...instead } = event.data;
    const ground = { ...this.terms.ground(code, registeredOn), ...instead };
    const by = institutionOfSource(event.source) ?? '';
    const command = { type: 'find-inadmissible', by, on, ground } as const;
    return answer(unit.decide(complaintPart, complaintId, command));
  }
}
