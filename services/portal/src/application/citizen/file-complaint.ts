import { createHash } from 'node:crypto';
import { complaintIdOf, type DataOf, type Institution } from '@jisr/contracts';
import type { FiledView, FilingForm } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import { complainantAccount } from '@jisr/security';
import { Inject, Injectable } from '@nestjs/common';
import { IdentitySeal, unsealedPointer } from '../../adapters/services/identity-seal.ts';
import { isRepeated, passedOn } from '../../adapters/services/passed-on.ts';
import { PlatformServices } from '../../adapters/services/platform-services.ts';
import { INSTITUTIONS } from '../institutions.token.ts';

const type = 'ma.jisr.intake.complaint-submitted.v1';

/**
 * Hands a citizen's complaint in, as the institution that they chose.
 *
 * Guarantees: one complaint a key, however often it is sent and whatever became of the first answer; the same receipt number each
 * time, and the same code for as long as intake may still tell it. The key stays between the browser and here: institutions
 * see a reference that is computed from it.
 */
@Injectable()
export class FileComplaint {
  constructor(
    private readonly services: PlatformServices,
    private readonly seal: IdentitySeal,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  /** What was answered when the key was first sent; undefined for a key that nothing was filed under. */
  toldBefore({ institution }: FilingForm, key: string): Promise<FiledView | undefined> {
    return this.receiptOf(complaintIdOf(institution, referenceOf(key)));
  }

  async run({ institution, complaint }: FilingForm, key: string, language: string): Promise<FiledView> {
    if (!this.institutions.has(institution))
      throw new Problem(422, 'invalid', { errors: [{ pointer: '/institution', code: 'isIn' }] });
    const reference = referenceOf(key);
    const complaintId = complaintIdOf(institution, reference);
    const { complainant, ...said } = complaint;
    const sealed = complainant && { sealedComplainant: await this.seal.seal(complainant) };
    const data = { ...said, ...sealed, reference, channel: 'web' } as DataOf<typeof type>;
    const onBehalf = { institution, person: complainantAccount };
    const answer = await this.services.ask({ type, subject: reference, data, key: reference }, onBehalf, language);
    if (!(await isRepeated(answer))) await passedOn(answer, (pointer) => `/complaint${unsealedPointer(pointer)}`);
    const told = await this.receiptOf(complaintId);
    if (!told) throw new Error(`${complaintId} was taken, and has no receipt`);
    return told;
  }

  private async receiptOf(complaintId: string): Promise<FiledView | undefined> {
    const answer = await this.services.call('intake', `/internal/complaints/${complaintId}/receipt`);
    if (answer.status === 404) return undefined;
    const { receiptNumber, trackingCode: code } = await passedOn<{ receiptNumber: string; trackingCode?: string }>(
      answer,
    );
    return { caseId: complaintId, receiptNumber, ...(code !== undefined && { code }) };
  }
}

const referenceOf = (key: string) => `WEB-${createHash('sha256').update(key).digest('hex').slice(0, 32).toUpperCase()}`;
