import { institutionOfSource, type EventOf } from '@jisr/contracts';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import { sha256 as hashOfText, type Hash } from '@jisr/proof';
import { Inject, Injectable } from '@nestjs/common';
import { passagePart } from '../adapters/kafka/passage.part.ts';
import type { Passage } from '../domain/passage.ts';
import { outcomeOf } from './passage-outcome.ts';
import { Signatures } from './signatures.ts';

type ReceiptSubmitted = EventOf<'ma.jisr.exchange.receipt-submitted.v1'>;

/** Its receiver confirms what it was sent: from then on it can't deny that it has received these bytes. */
@Injectable()
export class ConfirmItemWhenReceiptSubmittedHandler implements Handler<ReceiptSubmitted> {
  constructor(@Inject(Signatures) private readonly signatures: Signatures) {}

  async handle(event: ReceiptSubmitted, unit: UnitOfWork): Promise<Outcome> {
    const { item, sha256, at, receipt } = event.data;
    const [caseId, by] = [caseOf(event), institutionOfSource(event.source) ?? ''];
    const part = passagePart({ item, to: by });
    const passage = unit.state(part, caseId);
    const about = { item, caseId, sha256: sha256 as Hash, from: by, at } as const;
    const verdict = await this.signatures.verdictOn({ kind: 'receipt', ...about, ...answered(passage) }, receipt);
    return outcomeOf(unit.decide(part, caseId, { type: 'confirm', by, sha256, signed: { at, jws: receipt }, verdict }));
  }
}

/** The signature that a receipt answers, and whose it is. */
const answered = (passage: Passage): { readonly to: string; readonly origin: Hash } =>
  'origin' in passage
    ? { to: passage.from, origin: hashOfText(passage.origin.jws) }
    : { to: '', origin: hashOfText('') };
