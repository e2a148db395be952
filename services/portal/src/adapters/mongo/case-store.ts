import type { CaseEvent } from '@jisr/parties';
import { caseStatuses, hasEnded } from '@jisr/case-status';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { cases, timeline, type CaseRow, type EventRow } from '../../application/case-rows.ts';

/** What a cell of the figures is about. */
interface CellOfCases {
  readonly region?: string | undefined;
  readonly operation?: string | undefined;
  /** Month of filing in Morocco, `YYYY-MM`. */
  readonly period: string;
  /** A category, or `all`. */
  readonly category: string;
}

/** Where somebody looks for open cases of a category. */
export interface OpenLike {
  readonly category: string;
  readonly operation?: string;
  readonly province?: string;
}

const ended = caseStatuses.filter(hasEnded);

/** The read model of cases. All of it is built from the lifecycle topic and can be built again. */
@Injectable()
export class CaseStore implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.timeline.createIndex({ caseId: 1, index: 1 }, { unique: true });
    await this.cases.createIndex({ visibleTo: 1, movedAt: -1 });
    await this.cases.createIndex({ 'owed.institution': 1, 'owed.dueOn': 1 });
    await this.cases.createIndex({ unassignedAt: 1 });
    await this.cases.createIndex({ receivedOn: 1 });
    await this.cases.createIndex({ numbers: 1 });
    await this.cases.createIndex({ 'operation.code': 1 });
    await this.cases.createIndex({ 'territory.province': 1, category: 1 });
    await this.cases.createIndex({ collectiveFile: 1 }, { sparse: true });
  }

  /** Every event of some cases, each case's in its order. */
  async eventsOf(caseIds: readonly string[]): Promise<readonly CaseEvent[]> {
    const rows = await this.timeline
      .find({ caseId: { $in: [...caseIds] } })
      .sort({ caseId: 1, index: 1 })
      .toArray();
    return rows.map(({ event }) => event);
  }

  /** The cases that a cell of the figures counts: those filed in a month, of a place, an operation, a category. */
  inCell({ region, operation, period, category }: CellOfCases): Promise<CaseRow[]> {
    return this.cases
      .find({
        receivedOn: { $gte: period, $lt: `${period}-99` },
        ...(region !== undefined && { 'territory.region': region }),
        ...(operation !== undefined && { 'operation.code': operation }),
        ...(category !== 'all' && { category }),
      })
      .sort({ status: 1, urgency: 1 })
      .toArray();
  }

  /** How many cases of a category are open at an operation or in a province, and whether any of them is in a collective file. */
  async openLike(like: OpenLike): Promise<{ readonly open: number; readonly together: boolean }> {
    const { category, operation, province } = like;
    const filter = {
      category,
      status: { $nin: ended },
      ...(operation !== undefined && { 'operation.code': operation }),
      ...(province !== undefined && { 'territory.province': province }),
    };
    const [open, gathered] = await Promise.all([
      this.cases.countDocuments(filter),
      this.cases.findOne({ ...filter, collectiveFile: { $exists: true } }, { projection: { _id: 1 } }),
    ]);
    return { open, together: gathered !== null };
  }

  get cases() {
    return this.connection.collection<CaseRow>(cases);
  }

  private get timeline() {
    return this.connection.collection<EventRow>(timeline);
  }
}
