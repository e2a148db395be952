/** Somebody who can sign in on this machine, with what the issuer states of them. */
export interface DemoPerson {
  /** Subject at the issuer, and what the login page sends. */
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly institution?: string;
  readonly region?: string;
  readonly entity?: string;
}

/** One for each role; one more officer, of a region, and two administrators, since two people decide on a legal rule. */
export const demoPeople: readonly DemoPerson[] = [
  { id: 'demo-officer', name: 'Salma Idrissi', roles: ['officer'], institution: 'al-omrane' },
  {
    ...{ id: 'demo-regional-officer', name: 'Omar Chraibi', roles: ['officer'] },
    ...{ institution: 'al-omrane', region: 'MA-06' },
  },
  { id: 'demo-correspondent', name: 'Youssef Amrani', roles: ['correspondent'], institution: 'al-omrane' },
  { id: 'demo-delegate', name: 'Nadia Berrada', roles: ['delegate'], institution: 'imr' },
  { id: 'demo-analyst', name: 'Hamza Tazi', roles: ['analyst'] },
  { id: 'demo-operator', name: 'Imane Ouali', roles: ['operator'] },
  { id: 'demo-administrator-1', name: 'Karim Bennis', roles: ['administrator'] },
  { id: 'demo-administrator-2', name: 'Laila Fassi', roles: ['administrator'] },
];

/** What the issuer states of somebody; the portal reads rights from it. */
export const claimsOf = ({ id, name, roles, institution, region, entity }: DemoPerson) => ({
  sub: id,
  name,
  jisr_roles: [...roles],
  ...(institution !== undefined && { jisr_institution: institution }),
  ...(region !== undefined && { jisr_region: region }),
  ...(entity !== undefined && { jisr_entity: entity }),
});
