import { FromEnv } from '@jisr/config';
import { EntranceConfig } from '@jisr/entrance';
import { Matches } from 'class-validator';

/** What housing-projects needs beyond the platform's own settings. */
export class HousingProjectsConfig extends EntranceConfig {
  /** Wraps the keys under which replies are sealed; not intake's. */
  @FromEnv('JISR_MASTER_KEY', 'a 32 byte key in base64')
  @Matches(/^[A-Za-z0-9+/]{43}=$/)
  readonly masterKey!: string;
}
