import { ReadLog } from '@jisr/entrance';
import { MessagingEngine, UnitRunner } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import { IdentityStore } from '../adapters/mongo/identity-store.ts';
import type { Complaint } from '../domain/complaint.ts';
import { takesPart } from '../domain/foresight.ts';
import type { Asking } from './dossier/asking.ts';
import { IdentityVault, type Identity } from './identity-vault.ts';

/** Who complains and what they wrote, as the institutions that take part may read it; or that it was erased. */
export type ComplainantFile =
  ({ readonly status: 'known' } & Omit<Identity, 'trackingCode'>) | { readonly status: 'erased' };

/** What whoever filed is told. */
export interface Receipt {
  readonly receiptNumber: string;
  /** Missing once it was told and is kept no longer. */
  readonly trackingCode?: string;
}

/** How long whoever filed can be told the code once more, because an answer got lost. */
const filerCodeMs = 24 * 3_600_000;

/** Opens what is sealed of a complaint, for those who may read it. */
@Injectable()
export class ComplainantFiles {
  constructor(
    private readonly identities: IdentityStore,
    private readonly vault: IdentityVault,
    private readonly units: UnitRunner,
    private readonly engine: MessagingEngine,
    private readonly log: ReadLog,
  ) {}

  /** Nothing for an institution without part in the case; each read is noted before it is given. */
  async read(asking: Asking): Promise<ComplainantFile | undefined> {
    const { caseId, institution } = asking;
    const found = await this.identities.find(caseId);
    if (!found || !takesPart(await this.complaint(caseId), institution)) return undefined;
    await this.log.note(asking, { what: 'complainant' }, caseId);
    const opened = this.vault.open(found);
    if ('erased' in opened) return { status: 'erased' };
    const { trackingCode: _secret, ...file } = opened.value;
    return { status: 'known', ...file };
  }

  /** What the filer is told; the code for a day, whether or not a letter told it since. */
  async receiptOf(complaintId: string): Promise<Receipt | undefined> {
    const found = await this.identities.find(complaintId);
    if (!found) return undefined;
    const { receiptNumber } = found;
    const opened = this.vault.open(found);
    if ('erased' in opened || Date.now() - Number(found.keptAt) > filerCodeMs) return { receiptNumber };
    const kept = await this.identities.codeOf(complaintId);
    const trackingCode = opened.value.trackingCode ?? (kept ? this.vault.openCode(found, kept) : undefined);
    return { receiptNumber, ...(trackingCode !== undefined && { trackingCode }) };
  }

  /** The case that a code opens, and the institution that speaks for its complainant; the same nothing for whatever is wrong. */
  async openedBy(
    receiptNumber: string,
    code: string,
  ): Promise<{ readonly complaintId: string; readonly institution: string } | undefined> {
    const found = await this.identities.withReceipt(receiptNumber);
    if (!this.vault.isOpenedBy(code, receiptNumber, found)) return undefined;
    const complaint = await this.complaint(found._id);
    if (complaint.status === 'unknown') return undefined;
    return { complaintId: found._id, institution: complaint.filing.institution };
  }

  private complaint(caseId: string): Promise<Complaint> {
    const time = this.engine.store.caseTime.now().toISOString();
    return this.units.run([caseId], { id: caseId, time }, (unit) => unit.state(complaintPart, caseId));
  }
}
