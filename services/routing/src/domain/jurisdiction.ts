import type { CaseSummary, Competence } from './assignment.ts';

interface Entity {
  readonly code: string;
  readonly names: { readonly fr: string; readonly ar: string };
}

/** An entity's area: whole regions, and provinces that are its own whatever their region. */
interface Regional extends Entity {
  readonly regions: readonly string[];
  readonly provinces?: readonly string[];
}

/** A region and its provinces, as the territory was divided at the time. */
interface Region {
  readonly code: string;
  readonly provinces: readonly string[];
}

/** An institution that answers complaints, and its own two maps. What they do not cover falls to its national entities. */
export interface Operator {
  readonly institution: string;
  readonly nationalCompany: string;
  readonly nationalAgency: string;
  readonly companies: readonly Regional[];
  readonly agencies: readonly (Entity & { readonly province: string })[];
}

/** Who is competent where, from a day on: three maps, of regions, delegations and companies, that do not follow each other. */
export interface JurisdictionTable {
  /** Code and version, `jurisdiction@1`. */
  readonly version: string;

  readonly regions?: readonly Region[];
  /** Takes the cases of which no delegation is known. */
  readonly nationalDelegation: string;
  readonly delegations: readonly Regional[];
  readonly operators: readonly Operator[];
}

type Place = CaseSummary['territory'];

type Filed = Pick<CaseSummary, 'institution' | 'track' | 'territory'>;

/** The competent entities for a complaint under one table; nothing when the table names no one operator for it. */
export function competentFor(table: JurisdictionTable, complaint: Filed): Competence | undefined {
  const operator = operatorFor(table, complaint);
  return operator && competenceOf(table, operator, complaint.territory);
}

/** An operator's entities that are competent for a place; its national ones for what its maps do not cover. */
export const competenceOf = (table: JurisdictionTable, operator: Operator, place: Place): Competence => ({
  respondent: operator.institution,
  delegation: areaOf(table, table.delegations, place)?.code ?? table.nationalDelegation,
  company: companyOf(table, operator, place),
  agency: operator.agencies.find(({ province }) => province === place?.province)?.code ?? operator.nationalAgency,
  jurisdictionVersion: table.version,
});

export const companyOf = (table: JurisdictionTable, operator: Operator, place: Place): string =>
  areaOf(table, operator.companies, place)?.code ?? operator.nationalCompany;

export const operatorOf = ({ operators }: JurisdictionTable, { respondent }: Competence): Operator | undefined =>
  operators.find(({ institution }) => institution === respondent);

/**
 * A direct complaint is its receiver's. Any other goes to the only operator with a company for the place; else to the
 * only one there is. Between several the table does not guess.
 */
function operatorFor(table: JurisdictionTable, { institution, track, territory }: Filed): Operator | undefined {
  const { operators } = table;
  if (track === 'direct') return operators.find((operator) => operator.institution === institution);
  return only(operators.filter(({ companies }) => areaOf(table, companies, territory))) ?? only(operators);
}

/** The area that names the place's province, else the one that names its region. */
function areaOf<Area extends Regional>(
  table: JurisdictionTable,
  areas: readonly Area[],
  place: Place,
): Area | undefined {
  if (!place) return undefined;
  const { province } = place;
  const region = regionOf(table, place);
  return (
    areas.find(({ provinces = [] }) => province !== undefined && provinces.includes(province)) ??
    areas.find(({ regions }) => regions.includes(region))
  );
}

/** The region that the table puts a province in; what the complaint says when the table does not know the province. */
const regionOf = ({ regions = [] }: JurisdictionTable, { region, province }: NonNullable<Place>): string =>
  regions.find(({ provinces }) => province !== undefined && provinces.includes(province))?.code ?? region;

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);
