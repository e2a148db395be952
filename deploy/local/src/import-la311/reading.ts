import type { Column, Finding, Row } from './columns.ts';
import { instantOf } from './local-time.ts';

/** Reads the values of one row and keeps what it could not read. */
export class Reading {
  readonly findings: Finding[] = [];
  readonly #row: Row;

  constructor(row: Row) {
    this.#row = row;
  }

  text(column: Column): string {
    return this.#row[column].trim();
  }

  /** The table's answer, or a finding. */
  lookUp<T extends string>(column: Column, table: Readonly<Record<string, T>>, consequence: string): T | undefined {
    const value = this.text(column);
    if (Object.hasOwn(table, value)) return table[value];
    this.find(column, value === '' ? 'missing' : 'unknown-value', consequence);
    return undefined;
  }

  instant(column: Column, consequence: string): string | undefined {
    const instant = instantOf(this.text(column));
    if (instant === undefined) this.find(column, this.text(column) === '' ? 'missing' : 'unreadable', consequence);
    return instant;
  }

  find(column: Column, problem: Finding['problem'], consequence: string): undefined {
    this.findings.push({ column, value: this.text(column), problem, consequence });
    return undefined;
  }
}
