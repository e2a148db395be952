import type { UnitOfWork } from '@jisr/messaging';
import type { Language, Notice, Template } from '../domain/correspondence.ts';

/** A notice on its way, or what became of it; holds no personal data and no secret. */
export interface Delivery {
  readonly _id: string;
  readonly caseId: string;
  readonly template: Template;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  /** When the event happened that is told. */
  readonly time: string;
  /** The trace of that event; the letter is sent within it. */
  readonly traceparent?: string;
  readonly queuedAt: Date;
  readonly status: 'waiting' | 'sent' | 'failed';
  /** Not before this; while somebody sends it, the end of their lease. */
  readonly nextAttemptAt: Date;
  /** Names the lease of whoever took it last. */
  readonly claim?: string;
  /** How often it was put off since it was queued. */
  readonly postponed: number;
  /** Answers about this very letter; what is merely away spends none. */
  readonly attempts: number;
  readonly reason?: FailureReason;
}

/** A delivery in the hands of one sender. */
export type ClaimedDelivery = Delivery & { readonly claim: string };

export type FailureReason = 'no-contact' | 'erased' | 'address-refused' | 'expired';

export const deliveries = 'deliveries';

/** The delivery while it is still this claimer's to put off or to settle. */
export const stillHeld = ({ _id, claim }: ClaimedDelivery) => ({ _id, claim, status: 'waiting' as const });

/** Queues a notice in the transaction that decided it; its id is the event's and the template's, so it exists once. */
export function queue(
  { id, subject, time, traceparent }: { id: string; subject: string; time: string; traceparent?: string },
  { template, params }: Notice,
  language: Language,
  unit: UnitOfWork,
): void {
  const now = new Date(); // mail travels in real time, whatever time cases live in
  const document: Delivery = {
    _id: `${id}.${template}`,
    caseId: subject,
    template,
    language,
    params,
    time,
    ...(traceparent && { traceparent }),
    queuedAt: now,
    status: 'waiting',
    nextAttemptAt: now,
    postponed: 0,
    attempts: 0,
  };
  unit.write(deliveries, { insertOne: { document: document as never } });
}
