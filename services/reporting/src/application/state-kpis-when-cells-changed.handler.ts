import { UnitRunner, type TimerHandler, type DueTimer, type UnitOfWork } from '@jisr/messaging';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { kpiPart } from '../adapters/kafka/kpi.part.ts';
import { ReportingConfig } from '../adapters/config/reporting.config.ts';
import { cellKey, kpiOf } from '../domain/kpi.ts';
import { CellBoard } from './cell-board.ts';

/** Kind and id of the one timer that sweeps the marked cells; it sets itself again each time. */
export const kpiSweep = 'kpi-sweep';

const everyMs = 1_000;
const mostMarks = 2_000;

/**
 * States the figures of every marked cell anew from its facts: exact, and the same however often it is done. How often is the
 * platform's own affair and goes by real time, even while cases live in another.
 */
@Injectable()
export class StateKpisWhenCellsChangedHandler implements TimerHandler, OnApplicationBootstrap {
  constructor(
    private readonly board: CellBoard,
    private readonly config: ReportingConfig,
    private readonly units: UnitRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const cause = { id: kpiSweep, time: new Date().toISOString() };
    await this.units.run([kpiSweep], cause, (unit) => this.again(unit));
  }

  async handle(_timer: DueTimer, unit: UnitOfWork): Promise<void> {
    const { cells, marks } = await this.board.dirty(unit, mostMarks);
    const facts = await this.board.factsOf(cells, unit);
    await unit.load(cells.map(cellKey));
    for (const cell of cells) {
      const key = cellKey(cell);
      unit.decide(kpiPart, key, { kpi: kpiOf(cell, facts.get(key) ?? [], this.config.smallCellThreshold) });
    }
    if (marks.length > 0) this.board.unmark(marks, unit);
    this.again(unit);
  }

  private again(unit: UnitOfWork): void {
    unit.scheduleOwn({ id: kpiSweep, kind: kpiSweep, subjectId: kpiSweep, inMs: everyMs });
  }
}
