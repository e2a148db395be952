import { Logger } from '@nestjs/common';

const logger = new Logger('exchange');

/** Says that something failed and is tried again; of the error only its kind, since its words may quote what somebody wrote. */
export const tryAgain = (what: string, error: unknown): void =>
  logger.error({ what, err: error instanceof Error ? error.name : typeof error }, 'it failed and is tried again');
