import { readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A row that holds from a day on, until a later row of its name does. */
export interface DatedRow {
  readonly validFrom: string;
}

/** Reference data that can't be used; names every problem at once. */
export class InvalidRowsError extends Error {
  override readonly name = 'InvalidRowsError';

  constructor(
    file: string,
    readonly problems: readonly string[],
  ) {
    super(`${file} can not be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }
}

const ajv = new Ajv2020({ allErrors: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);

/** What every row has beside its own fields. */
export const dating = {
  validFrom: { type: 'string', format: 'date' },
  source: { type: 'string', minLength: 1 },
} as const;

/** Rows of one file, by a name; the one that holds on a day is the last that began. */
export class DatedRows<Row extends DatedRow> {
  private constructor(private readonly byName: ReadonlyMap<string, readonly Row[]>) {}

  /** Holds each row of a file against its schema, and all of them against each other. Throws `InvalidRowsError`. */
  static read<Row extends DatedRow>(file: URL, row: AnySchemaObject, nameOf: (row: Row) => string): DatedRows<Row> {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const validate = ajv.compile<Row[]>({ type: 'array', items: row });
    if (!validate(content)) {
      const problems = (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
      throw new InvalidRowsError(file.pathname, problems);
    }
    const sorted = [...content].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
    const byName = new Map(sorted.map((one) => [nameOf(one), sorted.filter((row) => nameOf(row) === nameOf(one))]));
    const doubtful = [...byName].flatMap(([name, rows]) => doubts(name, rows));
    if (doubtful.length > 0) throw new InvalidRowsError(file.pathname, doubtful);
    return new DatedRows(byName);
  }

  inForce(name: string, on: string): Row | undefined {
    return this.byName.get(name)?.find(({ validFrom }) => validFrom <= on);
  }

  /** The row of each name that holds on a day. */
  allInForce(on: string): readonly Row[] {
    return [...this.byName.keys()].flatMap((name) => this.inForce(name, on) ?? []);
  }
}

const doubts = (name: string, rows: readonly DatedRow[]): readonly string[] =>
  rows
    .filter(({ validFrom }, index) => rows[index + 1]?.validFrom === validFrom)
    .map(({ validFrom }) => `${name}: two rows begin on ${validFrom}`);
