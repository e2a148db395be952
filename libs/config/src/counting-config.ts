import { Min } from 'class-validator';
import { PlatformConfig } from './platform-config.ts';
import { FromEnv, readNumber } from './variable.ts';

/** What a service needs that tells how many cases there are of something. */
export class CountingConfig extends PlatformConfig {
  /** Of fewer cases nothing is counted, so that nobody is recognised. */
  @FromEnv('JISR_SMALL_CELL_THRESHOLD', 'a whole number of cases, 1 to suppress nothing', readNumber)
  @Min(1)
  readonly smallCellThreshold: number = 5;
}
