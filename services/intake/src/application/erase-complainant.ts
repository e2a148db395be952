import { forgetRequests, MessagingEngine, TextVault, UnitRunner, type UnitOfWork } from '@jisr/messaging';
import { complainantAccount, erase } from '@jisr/security';
import { Injectable } from '@nestjs/common';
import { complaintPart } from '../adapters/kafka/complaint.part.ts';
import type { Complaint } from '../domain/complaint.ts';
import type { Asking } from './dossier/asking.ts';
import { contents, type Content } from './dossier/content.ts';
import { ComplaintWords } from './complaint-words.ts';
import { IdentityVault } from './identity-vault.ts';
import { Likenesses } from './likenesses.ts';

/** `done` for good, though it can be asked for again; `possible` once the case has ended; before that, those who treat it need to know who complains. */
export type Erasure = 'done' | 'possible' | 'not-yet';

/**
 * Erases whoever complained, at their wish, through the institution that speaks for them: the key of the identity, of what they
 * wrote later and of the documents that they brought, the digests by which complaints are compared and found, and those
 * of their requests. It is stated, so that others erase what they keep.
 *
 * Guarantees: all of it in one transaction, for good, in every copy of the database; a fence stays in place of each key, and
 * what comes in the complainant's name at the same time comes before it or finds it. Asked for again, it erases again whatever
 * is there, and states it again.
 * Does not guarantee: what institutions wrote themselves, which their own law keeps.
 */
@Injectable()
export class EraseComplainant {
  constructor(
    private readonly units: UnitRunner,
    private readonly engine: MessagingEngine,
    private readonly vault: IdentityVault,
    private readonly texts: TextVault,
    private readonly likenesses: Likenesses,
    private readonly words: ComplaintWords,
  ) {}

  /** Nothing for an institution that does not speak for the complainant. */
  standingOf({ caseId, institution }: Asking): Promise<Erasure | undefined> {
    return this.units.run([caseId], this.because(caseId), (unit) => this.judge(caseId, institution, unit));
  }

  run({ caseId, institution }: Asking): Promise<Erasure | undefined> {
    const cause = this.because(caseId);
    return this.units.run([caseId], cause, async (unit) => {
      const standing = await this.judge(caseId, institution, unit);
      if (standing === undefined || standing === 'not-yet') return standing;
      unit.touch(caseId);
      this.vault.erase(caseId, cause.time, unit);
      this.likenesses.forget(caseId, unit);
      this.words.forget(caseId, unit);
      forgetRequests(caseId, unit);
      await this.texts.eraseComplainant(caseId, cause.time, unit);
      for (const { _id, key } of await unit.find<Content>(contents, { caseId, actor: complainantAccount })) {
        const update = { $set: { key: erase(key, cause.time) } };
        unit.write(contents, { updateOne: { filter: { _id: _id as never }, update } });
      }
      unit.publish({ type: 'ma.jisr.intake.complainant-erased.v1', data: { actor: { role: 'citizen' } } }, caseId);
      return 'done';
    });
  }

  private async judge(caseId: string, institution: string, unit: UnitOfWork): Promise<Erasure | undefined> {
    const complaint = unit.state(complaintPart, caseId);
    if (complaint.status === 'unknown' || complaint.filing.institution !== institution) return undefined;
    await this.vault.load([caseId], unit);
    if (this.vault.isErased(caseId, unit)) return 'done';
    return hasEnded(complaint) ? 'possible' : 'not-yet';
  }

  private because(caseId: string) {
    return { id: caseId, time: this.engine.store.caseTime.now().toISOString() };
  }
}

const hasEnded = ({ status }: Complaint): boolean =>
  status === 'closed' || status === 'withdrawn' || status === 'inadmissible';
