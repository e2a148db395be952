import { institutionOfSource, validateForReading, type EventOf, type Institution } from '@jisr/contracts';
import type { Violation } from '@jisr/messaging';
import { RecipientKeys } from '@jisr/security';
import { Inject, Injectable } from '@nestjs/common';
import { INSTITUTIONS } from './institutions.token.ts';

export type ComplaintSubmitted = EventOf<'ma.jisr.intake.complaint-submitted.v1'>;
export type CompletionSubmitted = EventOf<'ma.jisr.intake.completion-submitted.v1'>;
/** The requests that say who complains. */
export type Identifying = ComplaintSubmitted | CompletionSubmitted;
export type Complainant = NonNullable<ComplaintSubmitted['data']['complainant']>;

/** Who complains, if the request says it, or the rule that it breaks in saying it. */
export type ReadComplainant = { readonly complainant?: Complainant } | { readonly rejected: readonly Violation[] };

/** Reads who complains: in clear only from institutions that may send it so, else sealed to intake's key. */
@Injectable()
export class ComplainantReader {
  private readonly opened = new WeakMap<Identifying, ReadComplainant>();

  constructor(
    private readonly keys: RecipientKeys,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  /** Opens a batch side by side, and answers who is named in it. */
  async readAll(events: readonly Identifying[]): Promise<readonly Complainant[]> {
    const read = await Promise.all(events.map((event) => this.read(event)));
    events.forEach((event, index) => this.opened.set(event, read[index] ?? {}));
    return read.flatMap((one) => ('complainant' in one && one.complainant ? [one.complainant] : []));
  }

  /** Who complains; throws for an event that no batch brought. */
  of(event: Identifying): ReadComplainant {
    const read = this.opened.get(event);
    if (!read) throw new Error('who complains is read in prefetch');
    return read;
  }

  private async read(event: Identifying): Promise<ReadComplainant> {
    const { complainant, sealedComplainant } = event.data;
    if (complainant && !this.maySendClear(event)) return reject('/data/complainant', 'clear-identity-refused');
    if (sealedComplainant === undefined) return complainant ? { complainant } : {};
    return complainant ? reject('/data/complainant', 'identity-given-twice') : this.unseal(event, sealedComplainant);
  }

  private async unseal({ type, data }: Identifying, sealed: string): Promise<ReadComplainant> {
    const opened = await this.keys.open(sealed);
    if ('refused' in opened) return reject('/data/sealedComplainant', 'sealed-identity-unreadable');
    const complainant = opened.value as Complainant;
    const violations = validateForReading(type, { ...data, complainant });
    return violations.length === 0 ? { complainant } : { rejected: violations.map(inSealed) };
  }

  private maySendClear({ source }: Identifying): boolean {
    return this.institutions.get(institutionOfSource(source) ?? '')?.clearIdentityAllowed ?? false;
  }
}

/** A field of what was sealed is named as if it lay open there. */
const inSealed = (violation: Violation): Violation => ({
  ...violation,
  pointer: violation.pointer.replace(/^\/complainant/, '/data/sealedComplainant'),
});

const reject = (pointer: string, code: string): ReadComplainant => ({ rejected: [{ pointer, code }] });
