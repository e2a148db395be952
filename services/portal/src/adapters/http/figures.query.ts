import { figureScopes, type FigureScope } from '@jisr/portal-api';
import { IsIn, IsOptional, Matches } from 'class-validator';

const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const code = /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/;

/** What figures are about. */
class SubjectQuery {
  @IsIn(figureScopes)
  readonly scope: FigureScope = 'national';

  /** ISO 3166-2; every region when left out. */
  @IsOptional()
  @Matches(/^MA-\d{2}$/)
  readonly region?: string;

  /** Every operation when left out. */
  @IsOptional()
  @Matches(code)
  readonly operation?: string;

  /** A category, `all` over all of them, `each` for every single one. */
  @Matches(code)
  readonly category: string = 'all';
}

/** Which figures somebody asks for. */
export class FiguresQuery extends SubjectQuery {
  /** First month. */
  @IsOptional()
  @Matches(month)
  readonly from?: string;

  /** Last month. */
  @IsOptional()
  @Matches(month)
  readonly to?: string;

  @IsOptional()
  @IsIn(['json', 'csv'])
  readonly format?: 'json' | 'csv';
}

/** One cell. */
export class CellQuery extends SubjectQuery {
  @Matches(month)
  readonly period!: string;
}
