import { FromEnv, PlatformConfig } from '@jisr/config';
import { IsNotEmpty } from 'class-validator';

/** What a service needs beside the platform's own settings to take requests over HTTP; its own config extends it. */
export class EntranceConfig extends PlatformConfig {
  @FromEnv('JISR_INSTITUTION_KEYS_DIR', 'the folder with the public keys of institutions, <institution>.jwks.json')
  @IsNotEmpty()
  readonly institutionKeysDir!: string;
}
