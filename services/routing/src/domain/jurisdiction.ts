import type { CaseSummary, Competence } from './assignment.ts';
import type { LocalDate } from './local-date.ts';

interface Entity {
  readonly code: string;
  readonly names: { readonly fr: string; readonly ar: string };
}

interface Regional extends Entity {
  readonly regions: readonly string[];
}

/** An institution that answers complaints, and its own two maps. What they do not cover falls to its national entities. */
export interface Operator {
  readonly institution: string;
  readonly nationalCompany: string;
  readonly nationalAgency: string;
  readonly companies: readonly Regional[];
  readonly agencies: readonly (Entity & { readonly province: string })[];
}

/** Who is competent where, from a day on: maps that do not follow each other. */
export interface JurisdictionTable {
  readonly version: string;
  readonly validFrom: LocalDate;
  /** Takes the cases of which no delegation is known. */
  readonly nationalDelegation: string;
  readonly delegations: readonly Regional[];
  readonly operators: readonly Operator[];
}

type Place = CaseSummary['territory'];

type Filed = Pick<CaseSummary, 'institution' | 'track' | 'territory'>;

/** The competent entities for a complaint under one table; nothing when the table names no one operator for it. */
export function competentFor(table: JurisdictionTable, complaint: Filed): Competence | undefined {
  const place = complaint.territory;
  const operator = operatorFor(table, complaint);
  return (
    operator && {
      respondent: operator.institution,
      delegation: table.delegations.find(covering(place))?.code ?? table.nationalDelegation,
      company: operator.companies.find(covering(place))?.code ?? operator.nationalCompany,
      agency: operator.agencies.find(({ province }) => province === place?.province)?.code ?? operator.nationalAgency,
      jurisdictionVersion: table.version,
    }
  );
}

/**
 * A direct complaint is its receiver's. Any other goes to the only operator with a company for the place; else to the
 * only one there is. Between several the table does not guess.
 */
function operatorFor({ operators }: JurisdictionTable, { institution, track, territory }: Filed): Operator | undefined {
  if (track === 'direct') return operators.find((operator) => operator.institution === institution);
  return only(operators.filter(({ companies }) => companies.some(covering(territory)))) ?? only(operators);
}

const covering =
  (place: Place) =>
  ({ regions }: Regional): boolean =>
    place !== undefined && regions.includes(place.region);

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

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
