import { randomUUID } from 'node:crypto';
import { complaintIdOf } from '@jisr/contracts';
import { routed, type Exchange } from '@jisr/testing';

export const ombudsman = 'imr';
export const operator = 'al-omrane';
const actor = { role: 'system' } as const;
const at = (minute: number) => new Date(Date.UTC(2026, 1, 3, 9, minute)).toISOString();

/** A case that the other contexts tell of, step by step. */
export class ToldCase {
  readonly reference = `SR-${randomUUID()}`;
  readonly id = complaintIdOf(operator, this.reference);
  private minute = 0;

  constructor(private readonly exchange: Exchange) {}

  /** The operator receives it. */
  async register(): Promise<this> {
    const about = { institution: operator, reference: this.reference, track: 'direct', category: 'refund' } as const;
    await this.tell('ma.jisr.intake.complaint-registered.v1', {
      ...about,
      receiptNumber: 'JSR-2026-ABCD-1234',
      channel: 'web',
      language: 'fr',
      actor,
    });
    await this.tell('ma.jisr.intake.complaint-admitted.v1', { ...about, possibleDuplicates: [randomUUID()], actor });
    return this;
  }

  /** An operator is to answer it. */
  async route(respondent: string = operator): Promise<this> {
    await this.tell(routed.type, { ...routed.data, respondent, reference: this.reference });
    return this;
  }

  async giveBack(): Promise<this> {
    await this.tell('ma.jisr.routing.case-returned.v1', { reason: 'wrong-entity', actor });
    return this;
  }

  /** A version of a shared document is in its dossier, scanned. */
  async addDocument(documentId: string, version: number): Promise<this> {
    await this.tell('ma.jisr.intake.document-added.v1', {
      documentId,
      version,
      documentType: 'plan',
      institution: operator,
      sha256: 'a'.repeat(64),
      size: 6,
      mediaType: 'application/pdf',
      addedOn: '2026-02-03',
      actor,
    });
    return this;
  }

  /** The citizen takes it to the ombudsman. */
  async takeToMediation(): Promise<this> {
    await this.tell('ma.jisr.intake.complaint-taken-to-mediation.v1', {
      reason: 'no-reply',
      ombudsman,
      institution: operator,
      reference: this.reference,
      category: 'refund',
      takenOn: '2026-02-03',
      actor,
    });
    return this;
  }

  /** The ombudsman writes to the operator. */
  async write(): Promise<this> {
    const parties = { ombudsman, respondent: operator };
    await this.tell('ma.jisr.mediation.letter-sent.v1', { ...parties, language: 'fr', sentOn: '2026-02-04', actor });
    return this;
  }

  async rate(): Promise<this> {
    await this.tell('ma.jisr.intake.case-rated.v1', { score: 4, actor });
    return this;
  }

  private tell(type: string, data: object): Promise<string> {
    return this.exchange.tell(this.id, { type, data } as never, at(this.minute++));
  }
}
