import { institutionOfSource, isReservedReference, type Institution } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import type { Filing } from '../domain/complaint.ts';
import { Categories } from './categories.ts';
import {
  ComplainantReader,
  type Complainant,
  type ComplaintSubmitted,
  type ReadComplainant,
} from './complainant-reader.ts';
import { IdentityVault } from './identity-vault.ts';
import { INSTITUTIONS } from './institutions.token.ts';
import { receiptNumberFor } from './receipt.ts';
import { answer } from './refusal.ts';

/** A complaint becomes a case on the day it is handed in; who complains and about what stays in intake. */
@Injectable()
export class RegisterComplaintWhenComplaintSubmittedHandler implements Handler<ComplaintSubmitted> {
  private readonly read = new WeakMap<ComplaintSubmitted, ReadComplainant>();

  constructor(
    private readonly categories: Categories,
    private readonly complainants: ComplainantReader,
    private readonly vault: IdentityVault,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  /** Opening what is sealed is work for threads, so a batch is opened side by side. */
  async prefetch(events: readonly ComplaintSubmitted[]): Promise<void> {
    await Promise.all(events.map(async (event) => this.read.set(event, await this.complainants.read(event))));
  }

  handle(event: ComplaintSubmitted, unit: UnitOfWork): Outcome {
    const { data } = event;
    if (data.reference !== event.subject) return reject('/subject', 'subject-mismatch');
    if (isReservedReference(data.reference)) return reject('/data/reference', 'reserved-reference');
    if (!this.categories.has(data.category)) return reject('/data/category', 'unknown-category');
    const from = this.read.get(event);
    if (!from) throw new Error('who complains is read in prefetch');
    if ('rejected' in from) return from;
    const complaintId = caseOf(event);
    const filing = this.filingOf(event, complaintId, from.complainant);
    const declaresNoCourtCase = data.declarations.noCourtCase;
    const decision = unit.decide(complaintPart, complaintId, { type: 'register', filing, declaresNoCourtCase });
    if (isRefused(decision)) return answer(decision);
    const { description, alreadyTried } = data;
    const identity = { ...from.complainant, description, ...(alreadyTried !== undefined && { alreadyTried }) };
    this.vault.keep(complaintId, filing.receiptNumber, identity, unit);
  }

  private filingOf(
    { data, time, source }: ComplaintSubmitted,
    complaintId: string,
    complainant: Complainant | undefined,
  ): Filing {
    const institution = institutionOfSource(source) ?? '';
    const { reference, category, channel, language, territory, operation } = data;
    return {
      receiptNumber: receiptNumberFor(complaintId, Number(time.slice(0, 4))),
      institution,
      reference,
      track: this.institutions.get(institution)?.track ?? 'direct',
      category,
      channel,
      language,
      ...(territory && { territory }),
      ...(operation && { operation }),
      ...(complainant && { complainant: { id: complaintId, reachable: complainant.email !== undefined } }),
    };
  }
}

const reject = (pointer: string, code: string): Outcome => ({ rejected: [{ pointer, code }] });
