import { datingProblems, IsDay, loadReference, type DatedRow } from '@jisr/config';
import { IsArray, IsIn, IsInt, IsNotEmpty, IsString, Matches, Min } from 'class-validator';
import { IntakeRules, windows, type Window, type WindowCode } from '../../application/intake-rules.ts';
import type { Track } from '../../domain/filing.ts';
import type { LocalDate } from '../../domain/local-date.ts';

const tracks = ['direct', 'mediation'] as const;

class RuleRow {
  @Matches(/^[a-z0-9-]+$/)
  readonly code!: string;

  @IsInt()
  @Min(0)
  readonly version!: number;

  @IsDay()
  readonly validFrom!: string;

  @IsString()
  @IsNotEmpty()
  readonly legalBasis!: string;
}

class WindowRow extends RuleRow {
  @IsInt()
  @Min(1)
  readonly days!: number;
}

class CompletenessRow extends RuleRow {
  @IsIn(tracks)
  readonly track!: Track;

  @IsArray()
  @Matches(/^[a-z0-9-]+$/, { each: true })
  readonly required!: readonly string[];
}

const folder = new URL('../../../reference/', import.meta.url);

/** The rules that come with the service. Throws unless every kind has exactly one rule on every date from 1900 on. */
export class PackagedRules extends IntakeRules {
  private readonly completeness: readonly CompletenessRow[];
  private readonly windows: readonly WindowRow[];

  constructor(files: URL = folder) {
    super();
    this.completeness = loadReference(new URL('completeness.json', files), CompletenessRow, (rows) =>
      tracks.flatMap((track) => datingProblems(`completeness, ${track}`, of(rows, { track }))),
    );
    this.windows = loadReference(new URL('windows.json', files), WindowRow, (rows) =>
      windows.flatMap((code) => datingProblems(code, of(rows, { code }))),
    );
  }

  required(track: Track, on: LocalDate): readonly string[] {
    return inForce(of(this.completeness, { track }), on).required;
  }

  window(code: WindowCode, on: LocalDate): Window {
    const { version, days } = inForce(of(this.windows, { code }), on);
    return { rule: `${code}@${version}`, days };
  }
}

const of = <Row>(rows: readonly Row[], wanted: Partial<Row>): readonly Row[] =>
  rows.filter((row) => (Object.keys(wanted) as (keyof Row)[]).every((key) => row[key] === wanted[key]));

function inForce<Row extends DatedRow>(rows: readonly Row[], on: LocalDate): Row {
  const [row] = rows.filter(({ validFrom }) => validFrom <= on).sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  if (!row) throw new Error(`no rule is in force on ${on}`);
  return row;
}
