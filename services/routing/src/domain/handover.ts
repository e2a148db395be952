import type { CaseSummary, Competence, ReturnReason } from './assignment.ts';
import { companyOf, competenceOf, operatorOf, type JurisdictionTable } from './jurisdiction.ts';
import type { Higher } from './ladder.ts';

/**
 * Who might have a case that its holder declined, best first: the entity or the operator that it names, and the operator's
 * national desk, which knows its own house. A case that is another body's business, or no complaint, is not the desk's either.
 */
export function candidatesAfter(
  table: JurisdictionTable,
  holder: Competence,
  { territory }: Pick<CaseSummary, 'territory'>,
  { reason, named }: { readonly reason: ReturnReason; readonly named: string | undefined },
): readonly Competence[] {
  const other = table.operators.find(({ institution }) => institution === named);
  const pointed = named === undefined ? undefined : entityOf(table, holder, named);
  const elsewhere = other && competenceOf(table, other, territory);
  const staysInTheHouse = reason === 'wrong-entity' || reason === 'other';
  const desk = staysInTheHouse && entityOf(table, holder, operatorOf(table, holder)?.nationalCompany ?? '');
  return [pointed, elsewhere, desk].filter((candidate) => candidate !== undefined && candidate !== false);
}

/** The holder's case in the hands of another entity of the same operator, by its code; nothing when there is none. */
export function entityOf(table: JurisdictionTable, holder: Competence, code: string): Competence | undefined {
  const operator = operatorOf(table, holder);
  if (!operator) return undefined;
  const moved = (company: string, agency: string) => ({
    ...holder,
    company,
    agency,
    jurisdictionVersion: table.version,
  });
  const agency = operator.agencies.find((known) => known.code === code);
  if (agency) return moved(companyOf(table, operator, { region: '', province: agency.province }), code);
  if (operator.companies.some((company) => company.code === code)) return moved(code, operator.nationalAgency);
  const { nationalCompany, nationalAgency } = operator;
  return code === nationalCompany || code === nationalAgency ? moved(nationalCompany, nationalAgency) : undefined;
}

/** A case that nobody ever had in the hands of an entity, whichever operator's, by its code; nothing when there is none. */
export function entityAnywhere(
  table: JurisdictionTable,
  { territory }: Pick<CaseSummary, 'territory'>,
  code: string,
): Competence | undefined {
  return table.operators
    .map((operator) => entityOf(table, competenceOf(table, operator, territory), code))
    .find((competence) => competence !== undefined);
}

/** Who is told of a case at each level of a ladder. */
export function entityAt(table: JurisdictionTable, holder: Competence, level: Higher): string {
  switch (level) {
    case 'company':
      return holder.company;
    case 'national':
      return operatorOf(table, holder)?.nationalCompany ?? holder.company;
    case 'mediator':
      return holder.delegation;
    case 'national-delegation':
      return table.nationalDelegation;
  }
}
