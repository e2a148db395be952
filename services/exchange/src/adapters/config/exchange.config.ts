import { FromEnv } from '@jisr/config';
import { EntranceConfig } from '@jisr/entrance';
import { IsNotEmpty, IsOptional, IsUrl, Matches } from 'class-validator';

/** What the exchange needs beyond the platform's own settings. */
export class ExchangeConfig extends EntranceConfig {
  /** Blinds what is withheld from institutions, and wraps the keys of letters; no other service's. */
  @FromEnv('JISR_MASTER_KEY', 'a 32 byte key in base64')
  @Matches(/^[A-Za-z0-9+/]{43}=$/)
  readonly masterKey!: string;

  /** With which the platform signs calls, heads and evidence: the first one now, the others until what they signed is old. */
  @FromEnv('JISR_SIGNING_KEYS', 'a private JWK set, ES256, with a kid each')
  @IsNotEmpty()
  readonly signingKeys!: string;

  /** Where the documents of cases are kept. */
  @FromEnv('JISR_INTAKE_URL', 'the address of intake')
  @IsUrl({ require_tld: false })
  readonly intakeUrl!: string;

  /** Where what institutions wrote is kept. */
  @FromEnv('JISR_MEDIATION_URL', 'the address of mediation')
  @IsUrl({ require_tld: false })
  readonly mediationUrl!: string;

  @FromEnv('JISR_HOUSING_PROJECTS_URL', 'the address of housing-projects')
  @IsUrl({ require_tld: false })
  readonly housingProjectsUrl!: string;

  /** The time-stamping authority (RFC 3161); without one, heads are gathered and not stamped. */
  @FromEnv('JISR_TSA_URL', 'the address of a time-stamping authority')
  @IsOptional()
  @IsUrl({ require_tld: false })
  readonly timeStampUrl?: string;

  @FromEnv('JISR_TSA_ROOTS', 'a PEM file with the roots of the authority’s certificate')
  @IsOptional()
  @IsNotEmpty()
  readonly timeStampRoots?: string;

  /** How the platform names itself to institutions that it calls. */
  @FromEnv('JISR_ORIGIN', 'the host name of this platform, as jisr.example')
  @IsNotEmpty()
  readonly origin: string = 'jisr';
}
