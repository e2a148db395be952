import type { Institution } from '@jisr/contracts';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { cases, timeline, type CaseRow, type EventRow } from '../../application/case-rows.ts';
import type { CaseFilter } from '../../application/desk/inbox-filter.ts';
import { INSTITUTIONS } from '../../application/institutions.token.ts';

interface LateEntity {
  readonly entity?: string;
  readonly cases: number;
  readonly oldestDueOn: string;
}

/** The rows of cases as desks look for them. */
@Injectable()
export class DeskCaseStore implements OnApplicationBootstrap {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const institution of this.institutions.keys())
      await this.cases.createIndex({ visibleTo: 1, [`dueFor.${institution}`]: 1 });
    await this.cases.createIndex({ 'clocks.against': 1, 'clocks.dueOn': 1 });
  }

  /** Whether a case's timeline has what a source stated on it up to a sequence. */
  async has(caseId: string, source: string, sequence: number): Promise<boolean> {
    const row = await this.timeline.findOne({ caseId, 'event.source': source, 'event.sequence': { $gte: sequence } });
    return row !== null;
  }

  /** The ids of some cases, in an order, from the so-manieth on. */
  async find(
    filter: CaseFilter,
    order: Readonly<Record<string, 1 | -1>>,
    from: number,
    most: number,
  ): Promise<string[]> {
    const rows = await this.cases
      .find(filter, { projection: { _id: 1 } })
      .sort(order)
      .skip(from)
      .limit(most)
      .toArray();
    return rows.map(({ _id }) => _id);
  }

  count(filter: CaseFilter): Promise<number> {
    return this.cases.countDocuments(filter);
  }

  /** Of some cases, how many are late at which entity, and since when at the longest; the oldest first. */
  async lateByEntity(filter: CaseFilter, institution: string): Promise<readonly LateEntity[]> {
    const found = await this.cases
      .aggregate<{ _id: string | null; cases: number; oldestDueOn: string }>([
        { $match: filter },
        { $unwind: '$owed' },
        { $match: { 'owed.institution': institution, 'owed.dueOn': { $exists: true } } },
        { $group: { _id: { id: '$_id', entity: '$entity' }, dueOn: { $min: '$owed.dueOn' } } },
        { $group: { _id: '$_id.entity', cases: { $sum: 1 }, oldestDueOn: { $min: '$dueOn' } } },
        { $sort: { oldestDueOn: 1, _id: 1 } },
      ])
      .toArray();
    return found.map(({ _id, ...late }) => ({ ...late, ...(_id !== null && { entity: _id }) }));
  }

  /** Of clocks against an institution that were due in a span of days, how many there are and how many were stopped in time. */
  async repliesDue(
    filter: CaseFilter,
    { against, kinds, from, until }: { against: string; kinds: readonly string[]; from: string; until: string },
  ): Promise<{ readonly due: number; readonly inTime: number }> {
    const inTime = { $and: [{ $eq: ['$clocks.status', 'stopped'] }, { $eq: ['$clocks.late', false] }] };
    const [counted] = await this.cases
      .aggregate<{ due: number; inTime: number }>([
        { $match: filter },
        { $unwind: '$clocks' },
        { $match: { 'clocks.against': against, 'clocks.kind': { $in: kinds } } },
        { $match: { 'clocks.dueOn': { $gte: from, $lte: until } } },
        { $group: { _id: null, due: { $sum: 1 }, inTime: { $sum: { $cond: [inTime, 1, 0] } } } },
      ])
      .toArray();
    return { due: counted?.due ?? 0, inTime: counted?.inTime ?? 0 };
  }

  private get cases() {
    return this.connection.collection<CaseRow>(cases);
  }

  private get timeline() {
    return this.connection.collection<EventRow>(timeline);
  }
}
