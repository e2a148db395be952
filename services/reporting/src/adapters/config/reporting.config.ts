import { CountingConfig } from '@jisr/config';

/** What reporting needs beyond the platform's own settings. */
export class ReportingConfig extends CountingConfig {}
