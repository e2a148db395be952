import { services } from '@jisr/contracts';
import { IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';
import type { ServiceName } from '../services/platform-services.ts';

/** Which failures of which service. */
export class FailureParameters {
  @IsIn(services)
  readonly service!: ServiceName;

  @Matches(/^[0-9a-f]{16}$/)
  readonly fingerprint!: string;
}

export class ServiceParameter {
  @IsIn(services)
  readonly service!: ServiceName;
}

export class RetryBody {
  @Matches(/^[0-9a-f]{16}$/)
  readonly fingerprint!: string;

  /** One of its keys; all that are dead now when left out. */
  @IsOptional()
  @IsString()
  @Length(1, 1_000)
  readonly key?: string;
}

export class DiscardBody {
  @IsString()
  @Length(1, 1_000)
  readonly key!: string;

  /** For the audit; nothing personal belongs here. */
  @IsString()
  @Length(3, 500)
  readonly reason!: string;
}

export class HoldParameters extends ServiceParameter {
  @IsIn(['pause', 'resume'])
  readonly act!: 'pause' | 'resume';
}

export class HoldBody {
  /** For the audit; nothing personal belongs here. */
  @IsString()
  @Length(3, 500)
  readonly reason!: string;
}
