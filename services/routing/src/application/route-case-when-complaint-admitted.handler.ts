import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { civilDayOf } from './civil-day.ts';
import { RuleBook } from './rule-book.ts';
import { TreatmentTime } from './treatment-time.ts';

type ComplaintAdmitted = EventOf<'ma.jisr.intake.complaint-admitted.v1'>;

/** An admitted case goes to whoever is competent. */
@Injectable()
export class RouteCaseWhenComplaintAdmittedHandler implements Handler<ComplaintAdmitted> {
  constructor(
    private readonly rules: RuleBook,
    private readonly time: TreatmentTime,
  ) {}

  handle(event: ComplaintAdmitted, unit: UnitOfWork): void {
    const { institution, reference, track, category, territory, operation, claims } = event.data;
    const where = { ...(territory && { territory }), ...(operation && { operation }), ...(claims && { claims }) };
    const on = civilDayOf(event.time);
    const { registeredOn = on } = event.data;
    const whose = track === 'mediation' && { ombudsman: institution };
    const filed = { institution, reference, track, category, registeredOn, ...whose } as const;
    const summary = { ...filed, urgency: 'normal', ...where } as const;
    const competence = this.rules.competence(summary, on);
    this.time.decide(event.subject, on, { type: 'route', competence, summary }, unit);
  }
}
