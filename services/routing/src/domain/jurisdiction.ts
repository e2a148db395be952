import type { Competence } from './assignment.ts';
import type { LocalDate } from './local-date.ts';

interface Entity {
  readonly code: string;
  readonly names: { readonly fr: string; readonly ar: string };
}

/** Who is competent where, from a day on: three different maps that do not follow each other. */
export interface JurisdictionTable {
  readonly version: string;
  readonly validFrom: LocalDate;
  /** Takes the cases of which no place is known. */
  readonly national: { readonly delegation: string; readonly company: string; readonly agency: string };
  readonly delegations: readonly (Entity & { readonly regions: readonly string[] })[];
  readonly companies: readonly (Entity & { readonly regions: readonly string[] })[];
  readonly agencies: readonly (Entity & { readonly province: string })[];
}

/** The competent entities for a place under one table; what a map does not cover falls to the national entity. */
export function competentFor(
  table: JurisdictionTable,
  place: { readonly region: string; readonly province?: string } | undefined,
  respondent: string,
): Competence {
  const covers = ({ regions }: { readonly regions: readonly string[] }) =>
    place !== undefined && regions.includes(place.region);
  return {
    respondent,
    delegation: table.delegations.find(covers)?.code ?? table.national.delegation,
    company: table.companies.find(covers)?.code ?? table.national.company,
    agency: table.agencies.find(({ province }) => province === place?.province)?.code ?? table.national.agency,
    jurisdictionVersion: table.version,
  };
}

/** What holds on a day is the row that began last; throws when the data does not reach back that far. */
export function inForce<Row extends { readonly validFrom: LocalDate }>(rows: readonly Row[], on: LocalDate): Row {
  const row = rows
    .filter(({ validFrom }) => validFrom <= on)
    .reduce<Row | undefined>(
      (latest, next) => (latest && latest.validFrom > next.validFrom ? latest : next),
      undefined,
    );
  if (!row) throw new Error(`no row is in force on ${on}: the reference data must reach back to it`);
  return row;
}
