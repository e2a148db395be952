import { FromEnv, readList, readNumber } from '@jisr/config';
import { EntranceConfig } from '@jisr/entrance';
import { ArrayNotEmpty, IsInt, IsJSON, Matches, Min } from 'class-validator';
import { defaultMediaTypes } from '../../application/dossier/media-types.ts';

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

  /** `none` opens documents that nobody scanned: it has to be said. */
  @FromEnv('JISR_SCANNER', 'a malware scanner, clamd://host:port, or none')
  @Matches(/^(none|clamd:\/\/[^\s:/]+:\d{1,5})$/)
  readonly scanner!: string;

  @FromEnv('JISR_UPLOAD_MAX_BYTES', 'the size of the largest document, in bytes', readNumber)
  @IsInt()
  @Min(1)
  readonly uploadMaxBytes: number = 2_000_000_000;

  @FromEnv('JISR_UPLOAD_HOURS', 'the hours after which an upload that was not finished is thrown away', readNumber)
  @IsInt()
  @Min(1)
  readonly uploadHours: number = 24;

  @FromEnv('JISR_DOCUMENT_MEDIA_TYPES', 'the media types that documents may have, separated by commas', readList)
  @ArrayNotEmpty()
  readonly documentMediaTypes: string[] = [...defaultMediaTypes];

  @FromEnv(
    'JISR_LOCK_MINUTES',
    'the minutes after which the lock of a document that is edited ends by itself',
    readNumber,
  )
  @IsInt()
  @Min(1)
  readonly lockMinutes: number = 30;
}
