import { isRefused, type Decision } from '@jisr/decider';
import { MessagingEngine, UnitRunner } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { IntakeConfig } from '../../adapters/config/intake.config.ts';
import { complaintPart } from '../../adapters/kafka/complaint.part.ts';
import { dossierPart } from '../../adapters/kafka/dossier.part.ts';
import type { Confidentiality, DossierCommand, DossierEvent, DossierRefusal } from '../../domain/dossier.ts';
import { takesPart } from '../../domain/foresight.ts';
import type { Asking } from './asking.ts';

/** Done, or the rule that speaks against it. */
export type Handled = { readonly done: true } | { readonly refused: DossierRefusal | 'complaint-unknown' };

/** What institutions do with documents that are there. */
@Injectable()
export class HandleDocument {
  constructor(
    private readonly units: UnitRunner,
    private readonly engine: MessagingEngine,
    private readonly config: IntakeConfig,
  ) {}

  changeConfidentiality(asking: Asking, documentId: string, to: Confidentiality): Promise<Handled> {
    return this.decide(asking, () => ({ type: 'change-confidentiality', documentId, by: asking.institution, to }));
  }

  lock(asking: Asking, documentId: string, version: number): Promise<Handled> {
    return this.decide(asking, (at) => {
      const until = new Date(at.getTime() + this.config.lockMinutes * 60_000).toISOString();
      return { type: 'lock', documentId, version, ...holderOf(asking), at: at.toISOString(), until };
    });
  }

  unlock(asking: Asking, documentId: string): Promise<Handled> {
    return this.decide(asking, (at) => ({ type: 'unlock', documentId, ...holderOf(asking), at: at.toISOString() }));
  }

  /** People edit in real time, whatever time cases live in. */
  private decide({ caseId, institution }: Asking, commandAt: (at: Date) => DossierCommand): Promise<Handled> {
    const time = this.engine.store.caseTime.now().toISOString();
    return this.units.run([caseId], { id: caseId, time }, (unit) => {
      if (!takesPart(unit.state(complaintPart, caseId), institution)) return { refused: 'complaint-unknown' };
      return answerOf(unit.decide(dossierPart, caseId, commandAt(new Date())));
    });
  }
}

const holderOf = ({ institution, subject }: Asking) => ({ institution, actor: subject });

const answerOf = (decision: Decision<DossierEvent, DossierRefusal>): Handled =>
  isRefused(decision) ? decision : { done: true };
