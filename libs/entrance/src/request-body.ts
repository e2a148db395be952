import { isTimestamp } from '@jisr/contracts';
import { IsObject, IsString, Length, ValidateBy, ValidateIf } from 'class-validator';

/** An instant by the rule that `time` of an event obeys: both entrances take the same. */
const IsInstant = () =>
  ValidateBy({
    name: 'isInstant',
    validator: { validate: (value: unknown) => typeof value === 'string' && isTimestamp(value) },
  });

/** What an institution asks for: the same that it would put on its topic, as CloudEvents attributes and data. */
export class RequestBody {
  /** The institution's own reference, or the complaint's id. */
  @IsString()
  @Length(1, 128)
  readonly subject!: string;

  /** When it was asked; now, when it does not say. */
  @ValidateIf((_, time) => time !== undefined)
  @IsInstant()
  readonly time?: string;

  /** Held against the schema of its type. */
  @IsObject()
  readonly data!: object;
}
