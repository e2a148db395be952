import { FromEnv } from '@jisr/config';
import { EntranceConfig } from '@jisr/entrance';
import { IsJSON, Matches } from 'class-validator';

/** What intake needs beyond the platform's own settings. */
export class IntakeConfig extends EntranceConfig {
  /** Wraps every person's key; whoever holds it and the database can read identities. */
  @FromEnv('JISR_MASTER_KEY', 'a 32 byte key in base64')
  @Matches(/^[A-Za-z0-9+/]{43}=$/)
  readonly masterKey!: string;

  /** Opens the identities that institutions seal to intake; the public halves are published. */
  @FromEnv('JISR_IDENTITY_KEYS', 'a JWK set of private keys, each with a kid and an alg')
  @IsJSON()
  readonly identityKeys!: string;
}
