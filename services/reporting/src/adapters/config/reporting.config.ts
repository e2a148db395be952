import { FromEnv, PlatformConfig, readNumber } from '@jisr/config';
import { Min } from 'class-validator';

/** What reporting needs beyond the platform's own settings. */
export class ReportingConfig extends PlatformConfig {
  /** Cells with fewer cases are stated without counts. */
  @FromEnv('JISR_SMALL_CELL_THRESHOLD', 'a whole number of cases, 1 to suppress nothing', readNumber)
  @Min(1)
  readonly smallCellThreshold: number = 5;
}
