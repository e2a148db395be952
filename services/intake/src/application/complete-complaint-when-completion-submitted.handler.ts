import { civilDayOf } from '@jisr/calendar';
import { institutionOfSource } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { lackOf } from '../domain/standing.ts';
import { ComplainantReader, type Complainant, type CompletionSubmitted } from './complainant-reader.ts';
import { followCompletionWindow } from './completion-window.ts';
import { amendmentOf, partsOf, toldIn } from './filing-of.ts';
import { IdentityVault } from './identity-vault.ts';
import { Likenesses } from './likenesses.ts';
import { answer } from './refusal.ts';

/** The complainant brings what was missing; who complains goes where the rest of it is sealed. */
@Injectable()
export class CompleteComplaintWhenCompletionSubmittedHandler implements Handler<CompletionSubmitted> {
  constructor(
    private readonly complainants: ComplainantReader,
    private readonly likenesses: Likenesses,
    private readonly vault: IdentityVault,
  ) {}

  async prefetch(events: readonly CompletionSubmitted[], unit: UnitOfWork): Promise<void> {
    const complaintIds = events.map(caseOf);
    const persons = await this.complainants.readAll(events);
    await this.likenesses.load(complaintIds, persons, unit);
    await this.vault.load(complaintIds, unit);
  }

  handle(event: CompletionSubmitted, unit: UnitOfWork): Outcome {
    const from = this.complainants.of(event);
    return 'rejected' in from ? from : this.complete(event, from.complainant, unit);
  }

  private complete(event: CompletionSubmitted, complainant: Complainant | undefined, unit: UnitOfWork): Outcome {
    const complaintId = caseOf(event);
    const likeness = this.likenessOf(event, complainant, unit);
    const decision = unit.decide(complaintPart, complaintId, {
      type: 'complete',
      by: institutionOfSource(event.source) ?? '',
      on: civilDayOf(event.time),
      parts: partsOf(event, complainant),
      amendment: amendmentOf(event, complaintId, complainant),
      possibleDuplicates: this.likenesses.duplicatesOf(likeness, unit),
    });
    if (isRefused(decision)) return answer(decision);
    this.likenesses.keep(likeness, unit);
    this.vault.amend(complaintId, { ...complainant, ...toldIn(event) }, unit);
    followCompletionWindow(complaintId, unit);
  }

  private likenessOf(event: CompletionSubmitted, complainant: Complainant = {}, unit: UnitOfWork) {
    const complaintId = caseOf(event);
    const complaint = unit.state(complaintPart, complaintId);
    if (complaint.status === 'unknown' || !lackOf(complaint)) return undefined;
    const about = { ...complaint.filing, ...amendmentOf(event, complaintId, complainant) };
    return this.likenesses.of(complaintId, about, complainant, civilDayOf(event.time), unit);
  }
}
