import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { clockParts } from '../adapters/kafka/clock.part.ts';
import type { CaseSummary } from '../domain/assignment.ts';
import { Clocks } from './clocks.ts';
import { RuleBook } from './rule-book.ts';
import { TreatmentTime } from './treatment-time.ts';

type ComplaintAdmitted = EventOf<'ma.jisr.intake.complaint-admitted.v1'>;

/** An admitted case goes to whoever is competent. The ombudsman's time to judge one that was over before starts anew. */
@Injectable()
export class RouteCaseWhenComplaintAdmittedHandler implements Handler<ComplaintAdmitted> {
  constructor(
    private readonly rules: RuleBook,
    private readonly clocks: Clocks,
    private readonly time: TreatmentTime,
  ) {}

  handle(event: ComplaintAdmitted, unit: UnitOfWork): void {
    const on = civilDayOf(event.time);
    const summary = summaryOf(event);
    const competence = this.rules.competence(summary, on);
    this.time.decide(event.subject, on, { type: 'route', competence, summary }, unit);
    const { institution: against, track } = summary;
    const wasOver = unit.state(clockParts.admissibility, event.subject).status === 'stopped';
    if (track === 'direct' || !wasOver) return;
    this.clocks.start('admissibility', event.subject, { track, against, on, reason: 'complaint-admitted' }, unit);
  }
}

function summaryOf({ data, time }: ComplaintAdmitted): CaseSummary {
  const { institution, reference, track, category, territory, operation, claims } = data;
  const { registeredOn = civilDayOf(time) } = data;
  const whose = track === 'mediation' && { ombudsman: institution };
  const where = { ...(territory && { territory }), ...(operation && { operation }), ...(claims && { claims }) };
  return { institution, reference, track, category, urgency: 'normal', registeredOn, ...whose, ...where };
}
