import { deskRoles, roles, type Person, type Role } from '@jisr/portal-api';
import { plainToInstance } from 'class-transformer';
import { IsArray, IsOptional, IsString, Length, Matches, validateSync } from 'class-validator';

/** What the issuer must state of somebody, in its id token or its userinfo. */
class Claims {
  @IsString()
  @Length(1, 255)
  readonly sub!: string;

  @IsString()
  @Length(1, 200)
  readonly name!: string;

  @IsArray()
  @IsString({ each: true })
  readonly jisr_roles!: readonly string[];

  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9-]{0,62}$/)
  readonly jisr_institution?: string;

  /** ISO 3166-2. */
  @IsOptional()
  @Matches(/^MA-\d{2}$/)
  readonly jisr_region?: string;

  @IsOptional()
  @IsString()
  @Length(1, 128)
  readonly jisr_entity?: string;
}

/** An issuer's claims that make nobody whom the portal knows what to show. */
export class NobodyToUs extends Error {
  override readonly name = 'NobodyToUs';
}

/**
 * Who signed in. Roles that the portal doesn't know are dropped. Throws `NobodyToUs` when claims are missing or misshapen,
 * when no role is left, or when a role on cases comes without the institution whose cases they are.
 */
export function personOfClaims(stated: object): Person {
  const claims = plainToInstance(Claims, stated);
  const [flaw] = validateSync(claims);
  if (flaw) throw new NobodyToUs(`claim ${flaw.property} can't be used`);
  const { sub: id, name, jisr_institution: institution, jisr_region: region, jisr_entity: entity } = claims;
  const own = roles.filter((role) => claims.jisr_roles.includes(role));
  if (own.length === 0) throw new NobodyToUs('no role is known here');
  if (institution === undefined && own.some(worksOnCases)) throw new NobodyToUs('a desk needs an institution');
  return {
    id,
    name,
    roles: own,
    ...(institution !== undefined && { institution }),
    ...(region !== undefined && { region }),
    ...(entity !== undefined && { entity }),
  };
}

const worksOnCases = (role: Role) => deskRoles.includes(role);
