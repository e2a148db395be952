export { EntranceConfig } from './entrance.config.ts';
export { EntranceModule } from './entrance.module.ts';
export { InstitutionGuard, type InstitutionRequest } from './institution.guard.ts';
export { purposeIn, ReadLog, readerOf, type Reader } from './read-log.ts';
export type { RequestAnswer } from './requests.controller.ts';
