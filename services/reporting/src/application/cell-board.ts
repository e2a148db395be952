import type { UnitOfWork } from '@jisr/messaging';
import { v7 as uuid } from 'uuid';
import type { CaseFact } from '../domain/case-fact.ts';
import { cellKey, cellsOf, type Cell } from '../domain/kpi.ts';

const facts = 'facts';
const dirtyCells = 'dirty_cells';

interface FactRow {
  readonly _id: string;
  readonly fact: CaseFact;
  readonly cells: readonly string[];
}

interface DirtyCell {
  readonly _id: string;
  readonly cell: Cell;
}

/**
 * Facts where cells find them, and the cells whose figures are to be stated again.
 * A cell is marked by a new document each time, never by a shared one, so batches handled side by side do not conflict.
 */
export class CellBoard {
  private readonly marked = new WeakMap<UnitOfWork, Set<string>>();

  static readonly indexes = [{ collection: facts, index: { cells: 1 } }] as const;

  record(caseId: string, before: CaseFact, after: CaseFact, unit: UnitOfWork): void {
    const cells = cellsOf(after);
    const replacement = { fact: after, cells: cells.map(cellKey) };
    unit.write(facts, { replaceOne: { filter: { _id: caseId as never }, replacement, upsert: true } });
    for (const cell of [...cells, ...cellsOf(before)]) this.mark(cell, unit);
  }

  /** Some of the marked cells, each once, and the marks to take away when they have been stated. */
  async dirty(unit: UnitOfWork, most: number): Promise<{ cells: Cell[]; marks: string[] }> {
    const rows = await unit.find<DirtyCell>(dirtyCells, {}, most);
    const cells = new Map(rows.map(({ cell }) => [cellKey(cell), cell]));
    return { cells: [...cells.values()], marks: rows.map(({ _id }) => _id) };
  }

  unmark(marks: readonly string[], unit: UnitOfWork): void {
    unit.write(dirtyCells, { deleteMany: { filter: { _id: { $in: marks as never[] } } } });
  }

  async factsOf(cells: readonly Cell[], unit: UnitOfWork): Promise<Map<string, CaseFact[]>> {
    const byCell = new Map<string, CaseFact[]>(cells.map((cell) => [cellKey(cell), []]));
    for (const row of await unit.find<FactRow>(facts, { cells: { $in: [...byCell.keys()] } })) {
      for (const cell of row.cells) byCell.get(cell)?.push(row.fact);
    }
    return byCell;
  }

  private mark(cell: Cell, unit: UnitOfWork): void {
    const seen = this.marked.get(unit) ?? new Set<string>();
    this.marked.set(unit, seen);
    const key = cellKey(cell);
    if (seen.has(key)) return;
    seen.add(key);
    unit.write(dirtyCells, { insertOne: { document: { _id: `${key}|${uuid()}` as never, cell } } });
  }
}
