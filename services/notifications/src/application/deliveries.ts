import type { UnitOfWork } from '@jisr/messaging';
import type { Language, Notice, Template } from '../domain/correspondence.ts';

/** A notice on its way, or what became of it; holds no personal data. */
export interface Delivery {
  readonly _id: string;
  readonly caseId: string;
  readonly template: Template;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  readonly time: string;
  readonly status: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  /** Not before this; while somebody sends it, the end of their lease. */
  readonly nextAttemptAt: Date;
  readonly reason?: string;
}

export const deliveries = 'deliveries';

/** Queues a notice in the transaction that decided it; its id is the event's and the template's, so it exists once. */
export function queue(
  caseId: string,
  { eventId, template, params }: Notice,
  language: Language,
  time: string,
  unit: UnitOfWork,
): void {
  const _id = `${eventId}.${template}`;
  const document: Delivery = {
    _id,
    caseId,
    template,
    language,
    params,
    time,
    status: 'waiting',
    attempts: 0,
    nextAttemptAt: unit.now,
  };
  unit.write(deliveries, { insertOne: { document: document as never } });
}
