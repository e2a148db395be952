import { IsDay } from '@jisr/config';
import { Type } from 'class-transformer';
import {
  ArrayNotEmpty,
  IsArray,
  IsNotEmpty,
  IsNotEmptyObject,
  IsString,
  Matches,
  ValidateNested,
} from 'class-validator';
import type { JurisdictionTable, Operator } from '../../domain/jurisdiction.ts';

class Names {
  @IsString()
  @IsNotEmpty()
  readonly fr!: string;

  @IsString()
  @IsNotEmpty()
  readonly ar!: string;
}

class EntityRow {
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/)
  readonly code!: string;

  @IsNotEmptyObject()
  @ValidateNested()
  @Type(() => Names)
  readonly names!: Names;
}

class RegionalRow extends EntityRow {
  @ArrayNotEmpty()
  @Matches(/^MA-(0[1-9]|1[0-2])$/, { each: true })
  readonly regions!: readonly string[];
}

class AgencyRow extends EntityRow {
  @Matches(/^\d{2}\.\d{3}$/)
  readonly province!: string;
}

class OperatorRow implements Operator {
  @IsString()
  @IsNotEmpty()
  readonly institution!: string;

  @IsString()
  @IsNotEmpty()
  readonly nationalCompany!: string;

  @IsString()
  @IsNotEmpty()
  readonly nationalAgency!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RegionalRow)
  readonly companies!: readonly RegionalRow[];

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => AgencyRow)
  readonly agencies!: readonly AgencyRow[];
}

/** One version of the jurisdiction table as its file states it. */
export class JurisdictionRow implements JurisdictionTable {
  @Matches(/^jurisdiction@\d+$/)
  readonly version!: string;

  @IsDay()
  readonly validFrom!: string;

  /** Legal basis, and how sure we are of it. */
  @IsString()
  @IsNotEmpty()
  readonly source!: string;

  @IsString()
  @IsNotEmpty()
  readonly nationalDelegation!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => RegionalRow)
  readonly delegations!: readonly RegionalRow[];

  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Type(() => OperatorRow)
  readonly operators!: readonly OperatorRow[];
}
