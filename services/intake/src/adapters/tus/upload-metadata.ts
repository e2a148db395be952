import { breachesOf, Problem } from '@jisr/problem';
import { Metadata } from '@tus/server';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches, ValidateIf, validateSync } from 'class-validator';
import type { Confidentiality, Language } from '../../domain/dossier.ts';

const isNew = ({ documentId }: UploadMetadata) => documentId === undefined;

/** What an upload says of itself in `Upload-Metadata`. */
export class UploadMetadata {
  @IsUUID()
  readonly complaintId!: string;

  /** Of the document that gets another version; without it a new document begins. */
  @IsOptional()
  @IsUUID()
  readonly documentId?: string;

  @ValidateIf(isNew)
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  readonly documentType!: string;

  @ValidateIf(isNew)
  @IsIn(['shared', 'private'])
  readonly confidentiality!: Confidentiality;

  @IsOptional()
  @IsIn(['ar', 'fr', 'zgh', 'en'])
  readonly language?: Language;

  /** A name, not a path. */
  @Matches(/^[^\p{Cc}/\\]{1,255}$/u)
  readonly filename!: string;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/i)
  readonly sha256?: string;
}

/** Reads the header; throws a problem that names all that is wrong with it at once. */
export function readMetadata(header: string): UploadMetadata {
  const metadata = plainToInstance(UploadMetadata, { ...parse(header) });
  const errors = breachesOf(validateSync(metadata, { whitelist: true, forbidNonWhitelisted: true }));
  if (errors.length > 0) throw new Problem(422, 'invalid', { errors });
  return metadata;
}

function parse(header: string): Readonly<Record<string, string | null>> {
  try {
    return Metadata.parse(header);
  } catch {
    throw new Problem(422, 'invalid', { errors: [{ pointer: '', code: 'not-valid' }] });
  }
}
