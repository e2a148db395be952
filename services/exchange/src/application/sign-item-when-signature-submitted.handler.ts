import { institutionOfSource, type EventOf, type Institution } from '@jisr/contracts';
import { caseOf, type Handler, type Outcome, type UnitOfWork } from '@jisr/messaging';
import type { Hash } from '@jisr/proof';
import { Inject, Injectable } from '@nestjs/common';
import { passagePart } from '../adapters/kafka/passage.part.ts';
import { INSTITUTIONS } from './institutions.token.ts';
import { maySign } from './item-id.ts';
import { outcomeOf } from './passage-outcome.ts';
import { Signatures } from './signatures.ts';

type SignatureSubmitted = EventOf<'ma.jisr.exchange.signature-submitted.v1'>;

/** Its sender signs what passes on: from then on it can't deny that it sent these bytes. */
@Injectable()
export class SignItemWhenSignatureSubmittedHandler implements Handler<SignatureSubmitted> {
  constructor(
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
    @Inject(Signatures) private readonly signatures: Signatures,
  ) {}

  async handle(event: SignatureSubmitted, unit: UnitOfWork): Promise<Outcome> {
    const { item, to, sha256, at, signature } = event.data;
    const [caseId, by] = [caseOf(event), institutionOfSource(event.source) ?? ''];
    const part = passagePart({ item, to });
    const passage = unit.state(part, caseId);
    const size = passage.status === 'unknown' ? 0 : passage.size;
    const statement = { kind: 'origin', item, caseId, sha256: sha256 as Hash, size, from: by, to, at } as const;
    const verdict = await this.signatures.verdictOn(statement, signature);
    const mayItSign = maySign(item, this.institutions.get(by));
    const signed = { at, jws: signature };
    return outcomeOf(unit.decide(part, caseId, { type: 'sign', by, mayItSign, sha256, signed, verdict }));
  }
}
