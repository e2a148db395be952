import type { CloudEvent, Institution } from '@jisr/contracts';
import type { UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import type { Entry } from './history.ts';

/** Collection of what is on its way to institutions that are called. */
export const lanes = 'webhook_lanes';

/**
 * What one institution is called with about one case, in order: the case's events from the first to `total`, of which it took
 * `sent`. Or the one request that was sent back. A lane that failed for good is `dead` and holds up no other.
 */
export interface Lane {
  readonly _id: string;
  readonly institution: string;
  readonly about: { readonly caseId: string } | { readonly rejection: CloudEvent };
  readonly total: number;
  readonly sent: number;
  /** Whether there is more to send. */
  readonly open: boolean;
  readonly status: 'waiting' | 'dead';
  /** In a row, of the next event. */
  readonly attempts: number;
  readonly dueAt: Date;
  /** Of the sender that has it until `dueAt`. */
  readonly claim?: string;
  readonly lastTrouble?: string;
}

/** Queues what institutions are to be called with; only those whose row names a webhook are. */
@Injectable()
export class Webhooks {
  queue(institution: Institution, { caseId, index }: Entry, unit: UnitOfWork): void {
    this.open(institution, caseId, { caseId }, index + 1, unit);
  }

  queueRejection(institution: Institution, rejection: CloudEvent, unit: UnitOfWork): void {
    this.open(institution, rejection.id, { rejection }, 1, unit);
  }

  private open({ id, webhook }: Institution, key: string, about: Lane['about'], total: number, unit: UnitOfWork): void {
    if (!webhook) return;
    const fresh = { institution: id, about, sent: 0, status: 'waiting', attempts: 0, dueAt: new Date(0) };
    const update = { $max: { total }, $set: { open: true }, $setOnInsert: fresh };
    unit.write(lanes, { updateOne: { filter: { _id: `${id}|${key}` as never }, update, upsert: true } });
  }
}
