import { FromEnv, PlatformConfig } from '@jisr/config';
import { Matches, MinLength } from 'class-validator';

/** What intake needs beyond the platform's own settings. */
export class IntakeConfig extends PlatformConfig {
  /** Wraps every person's key; whoever holds it and the database can read identities. */
  @FromEnv('JISR_MASTER_KEY', 'a 32 byte key in base64')
  @Matches(/^[A-Za-z0-9+/]{43}=$/)
  readonly masterKey!: string;

  @FromEnv('JISR_SERVICE_SECRET', 'at least 32 characters, the same for all services')
  @MinLength(32)
  readonly serviceSecret!: string;
}
