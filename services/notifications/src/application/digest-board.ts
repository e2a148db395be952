import { partitionOf, topics } from '@jisr/contracts';
import type { UnitOfWork } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { DigestItem } from '../domain/digest.ts';
import { deskKey, type Desk } from '../domain/place.ts';
import { next } from '../domain/quiet-hours.ts';
import type { Notice } from '../domain/templates.ts';
import { dayOf, instantOf, timeOf } from './local-time.ts';
import { RuleBook } from './rule-book.ts';
import type { ToldEvent } from './told-event.ts';

/** Kind of the timers at which digests go out. */
export const digestTime = 'digest-time';

export const digestItems = 'digest_items';
/** Of one sweep; what is beyond it goes with the next. */
const mostItems = 2_000;

export interface WaitingItem {
  readonly _id: string;
  readonly desk: Desk;
  /** Day (Casablanca) of the digest that it waits for. */
  readonly day: string;
  readonly item: DigestItem;
}

/**
 * What waits for digests. Each item is a document of its own and each partition of the log sets a timer of its own, so that
 * batches handled side by side do not conflict.
 */
@Injectable()
export class DigestBoard {
  private readonly set = new WeakMap<UnitOfWork, Set<string>>();

  constructor(@Inject(RuleBook) private readonly rules: RuleBook) {}

  add({ role, entity }: Desk, { template, params }: Notice, event: ToldEvent, unit: UnitOfWork): void {
    const { id, subject, time, sequence = 0 } = event;
    const dueAt = this.nextDigest(unit);
    const document: WaitingItem = {
      _id: `${id}.${template}.${deskKey({ role, entity })}`,
      desk: { role, entity },
      day: dayOf(dueAt),
      item: { id, caseId: subject, template, params, time, sequence },
    };
    unit.write(digestItems, { insertOne: { document: document as never } });
    this.wake(dueAt, partitionOf(subject, topics.lifecycle.partitions), unit);
  }

  /** Some of what waits for a digest of that day or of an earlier one. */
  dueBy(day: string, unit: UnitOfWork): Promise<WaitingItem[]> {
    return unit.find<WaitingItem>(digestItems, { day: { $lte: day } }, mostItems) as Promise<WaitingItem[]>;
  }

  take(items: readonly WaitingItem[], unit: UnitOfWork): void {
    unit.write(digestItems, { deleteMany: { filter: { _id: { $in: idsOf(items) } } } });
  }

  /** Lets the items wait for the next digest. */
  putOff(items: readonly WaitingItem[], unit: UnitOfWork): void {
    const dueAt = this.nextDigest(unit);
    unit.write(digestItems, {
      updateMany: { filter: { _id: { $in: idsOf(items) } }, update: { $set: { day: dayOf(dueAt) } } },
    });
    this.wake(dueAt, 0, unit);
  }

  /** Sweeps again at once when one sweep may have left something. */
  goOn(items: readonly WaitingItem[], unit: UnitOfWork): void {
    if (items.length === mostItems) this.wake(unit.now, 0, unit);
  }

  private nextDigest({ now }: UnitOfWork): Date {
    return instantOf(now, next(this.rules.hoursOn(dayOf(now)).digestAt, timeOf(now)));
  }

  private wake(dueAt: Date, partition: number, unit: UnitOfWork): void {
    const id = `${digestTime} ${dueAt.toISOString()} ${partition}`;
    const known = this.set.get(unit) ?? new Set<string>();
    this.set.set(unit, known);
    if (known.has(id)) return;
    known.add(id);
    unit.schedule({ id, kind: digestTime, subjectId: `${digestTime} ${partition}`, dueAt });
  }
}

const idsOf = (items: readonly WaitingItem[]) => items.map(({ _id }) => _id as never);
