import { IsDay } from '@jisr/config';
import { IsIn, IsInt, IsNotEmpty, IsString, Matches, Min } from 'class-validator';
import type { DeadlineRule } from '../../domain/deadline-rule.ts';

/** One version of a deadline rule as its file states it. */
export class DeadlineRow implements DeadlineRule {
  @Matches(/^[a-z0-9-]+$/)
  readonly code!: string;

  @IsInt()
  @Min(0)
  readonly version!: number;

  @IsIn(['direct', 'mediation'])
  readonly track!: 'direct' | 'mediation';

  @IsIn(['any', 'normal', 'urgent'])
  readonly urgency!: 'any' | 'normal' | 'urgent';

  @IsDay()
  readonly validFrom!: string;

  @IsInt()
  @Min(1)
  readonly days!: number;

  @IsString()
  @IsNotEmpty()
  readonly legalBasis!: string;
}
