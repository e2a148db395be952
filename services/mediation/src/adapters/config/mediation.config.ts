import { FromEnv } from '@jisr/config';
import { EntranceConfig } from '@jisr/entrance';
import { Matches } from 'class-validator';

/** What mediation needs beyond the platform's own settings. */
export class MediationConfig extends EntranceConfig {
  /** Wraps the keys under which letters, reviews and recommendations are sealed; no other service's. */
  @FromEnv('JISR_MASTER_KEY', 'a 32 byte key in base64')
  @Matches(/^[A-Za-z0-9+/]{43}=$/)
  readonly masterKey!: string;
}
