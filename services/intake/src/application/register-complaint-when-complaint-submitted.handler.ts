import { civilDayOf } from '@jisr/calendar';
import { institutionOfSource, isReservedReference, type Institution } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Outcome, type UnitOfWork, type Violation } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { ComplainantReader, type Complainant, type ComplaintSubmitted } from './complainant-reader.ts';
import { followCompletionWindow } from './completion-window.ts';
import { filingOf, findingsOf, partsOf, toldIn } from './filing-of.ts';
import { IdentityVault } from './identity-vault.ts';
import { INSTITUTIONS } from './institutions.token.ts';
import { Likenesses } from './likenesses.ts';
import { answer, reject } from './refusal.ts';
import { Terms } from './terms.ts';

/** A complaint becomes a case on the day it is handed in; who complains and about what stays in intake. */
@Injectable()
export class RegisterComplaintWhenComplaintSubmittedHandler implements Handler<ComplaintSubmitted> {
  constructor(
    private readonly complainants: ComplainantReader,
    private readonly likenesses: Likenesses,
    private readonly terms: Terms,
    private readonly vault: IdentityVault,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  /** Opening what is sealed is work for threads, so a batch is opened side by side. */
  async prefetch(events: readonly ComplaintSubmitted[], unit: UnitOfWork): Promise<void> {
    const persons = await this.complainants.readAll(events);
    await this.likenesses.load([], persons, unit);
  }

  handle(event: ComplaintSubmitted, unit: UnitOfWork): Outcome {
    const { data } = event;
    if (data.reference !== event.subject) return reject('/subject', 'subject-mismatch');
    if (isReservedReference(data.reference)) return reject('/data/reference', 'reserved-reference');
    if (!this.terms.hasCategory(data.category, civilDayOf(event.time)))
      return reject('/data/category', 'unknown-category');
    const flaws = this.flawsOf(event);
    if (flaws.length > 0) return { rejected: flaws };
    const from = this.complainants.of(event);
    return 'rejected' in from ? from : this.register(event, from.complainant, unit);
  }

  private flawsOf({ data: { findings = [] }, time }: ComplaintSubmitted): readonly Violation[] {
    return findings.flatMap((finding, index) => {
      const flaw = this.terms.flawOf(finding, civilDayOf(time));
      return flaw ? [{ pointer: `/data/findings/${index}/${flaw.field}`, code: flaw.code }] : [];
    });
  }

  private register(event: ComplaintSubmitted, complainant: Complainant | undefined, unit: UnitOfWork): Outcome {
    const complaintId = caseOf(event);
    const track = this.institutions.get(institutionOfSource(event.source) ?? '')?.track ?? 'direct';
    const filing = filingOf(event, complaintId, track, complainant);
    const filedOn = civilDayOf(event.time);
    const likeness = this.likenesses.of(complaintId, filing, complainant ?? {}, filedOn, unit);
    const decision = unit.decide(complaintPart, complaintId, {
      type: 'register',
      filing,
      parts: partsOf(event, complainant),
      findings: findingsOf(event),
      terms: this.terms.ofFiling(track, filedOn, unit),
      possibleDuplicates: this.likenesses.duplicatesOf(likeness, unit),
    });
    if (isRefused(decision)) return answer(decision);
    this.likenesses.keep(likeness, unit);
    const identity = { ...complainant, description: event.data.description, ...toldIn(event) };
    this.vault.keep(complaintId, filing.receiptNumber, identity, unit);
    followCompletionWindow(complaintId, unit);
  }
}
