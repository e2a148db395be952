import { civilDayOf } from '@jisr/calendar';
import { CodeLists, type EventOf, type Institution, institutionOfSource } from '@jisr/contracts';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { INSTITUTIONS } from './institutions.token.ts';
import { answer, reject } from './refusal.ts';

type MediationRequestSubmitted = EventOf<'ma.jisr.intake.mediation-request-submitted.v1'>;

/** The complainant turns from the operator to the Médiateur, with the same case. */
@Injectable()
export class TakeToMediationWhenMediationRequestSubmittedHandler implements Handler<MediationRequestSubmitted> {
  constructor(
    private readonly lists: CodeLists,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  handle(event: MediationRequestSubmitted, unit: UnitOfWork): Outcome {
    const by = institutionOfSource(event.source) ?? '';
    const { reason } = event.data;
    if (!this.lists.has('mediation-reasons', reason)) return reject('/data/reason', 'unknown-code');
    const ombudsman = event.data.ombudsman ?? this.ombudsmanFor(by);
    if (!this.isOmbudsman(ombudsman)) return reject('/data/ombudsman', 'not-an-ombudsman');
    const on = civilDayOf(event.time);
    const command = { type: 'take-to-mediation', by, ombudsman, on, reason } as const;
    return answer(unit.decide(complaintPart, caseOf(event), command), 'reply-awaited');
  }

  /** The one that asks, or the only one there is; with several, the request must name one. */
  private ombudsmanFor(by: string): string {
    if (this.isOmbudsman(by)) return by;
    const [only, ...more] = [...this.institutions.keys()].filter((id) => this.isOmbudsman(id));
    return more.length === 0 ? (only ?? '') : '';
  }

  private isOmbudsman(institution: string): boolean {
    return this.institutions.get(institution)?.kind === 'ombudsman';
  }
}
