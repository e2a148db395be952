import type { UnitOfWork } from '@jisr/messaging';
import type { Addressee } from '../domain/audience.ts';
import type { DigestItem } from '../domain/digest.ts';
import type { Desk } from '../domain/place.ts';
import type { Params, Template } from '../domain/templates.ts';
import type { Channel, Language } from '../domain/wishes.ts';
import type { Withheld } from '../domain/correspondence.ts';

/** What is to be said, to whom, and how; holds no personal data and no secret. */
export interface Message {
  readonly _id: string;
  /** The case that is spoken of, or the desk whose digest it is. */
  readonly about: string;
  readonly to: 'complainant' | Desk;
  readonly template: Template | 'digest';
  readonly language: Language;
  /** The channels to try, in that order. */
  readonly channels: readonly Channel[];
  readonly params: Params;
  /** The lines of a digest. */
  readonly items?: readonly DigestItem[];
  /** When the event happened that is told. */
  readonly time: string;
  /** The trace of that event; the message is sent within it. */
  readonly traceparent?: string;
}

/** A message on its way, or what became of it. */
export interface Delivery extends Message {
  readonly queuedAt: Date;
  readonly status: 'waiting' | 'sent' | 'failed' | 'returned';
  /** Not before this; while somebody sends it, the end of their lease. */
  readonly nextAttemptAt: Date;
  /** Names the lease of whoever took it last. */
  readonly claim?: string;
  /** How often it was put off since it was queued. */
  readonly postponed: number;
  /** Answers about this very message; what is merely away spends none. */
  readonly attempts: number;
  /** What was tried, the last lines of it. */
  readonly log: readonly LogLine[];
  /** By which it was sent, or tried last. */
  readonly channel?: Channel;
  readonly reason?: FailureReason;
}

/** One try, in the words of codes. */
export interface LogLine {
  readonly at: Date;
  readonly outcome: 'sent' | 'refused' | 'postponed' | 'returned';
  readonly channel?: Channel;
  readonly reason?: string;
}

/** A message that was never queued, and why. */
export interface WithheldDelivery {
  readonly _id: string;
  readonly about: string;
  readonly to: 'complainant' | Addressee;
  readonly template: Template;
  readonly time: string;
  readonly status: 'withheld';
  readonly reason: Withheld;
}

/** A delivery in the hands of one sender. */
export type ClaimedDelivery = Delivery & { readonly claim: string };

export type FailureReason = 'no-contact' | 'erased' | 'address-refused' | 'expired' | 'bounced';

export const deliveries = 'deliveries';

/** The last lines of a delivery's log that are kept. */
export const longestLog = 30;

/** The delivery while it is still this claimer's to put off or to settle. */
export const stillHeld = ({ _id, claim }: ClaimedDelivery) => ({ _id, claim, status: 'waiting' as const });

/** Queues a message in the transaction that decided it; its id is made of the event's and of whom it tells, so it exists once. */
export function queue(message: Message, unit: UnitOfWork): void {
  const now = new Date(); // messages travel in real time, whatever time cases live in
  const document: Delivery = {
    ...message,
    queuedAt: now,
    status: 'waiting',
    nextAttemptAt: now,
    postponed: 0,
    attempts: 0,
    log: [],
  };
  unit.write(deliveries, { insertOne: { document: document as never } });
}
