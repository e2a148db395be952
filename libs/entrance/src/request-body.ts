import { IsISO8601, IsObject, IsOptional, IsRFC3339, IsString, Length } from 'class-validator';

/** What an institution asks for: the same that it would put on its topic, as CloudEvents attributes and data. */
export class RequestBody {
  /** The institution's own reference, or the complaint's id. */
  @IsString()
  @Length(1, 128)
  readonly subject!: string;

  /** When it was asked; now, when it does not say. */
  @IsOptional()
  @IsRFC3339()
  @IsISO8601({ strict: true })
  readonly time?: string;

  /** Held against the schema of its type. */
  @IsObject()
  readonly data!: object;
}
