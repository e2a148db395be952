export { ConfigModule } from './config.module.ts';
export { datingProblems, IsDay, repeated, type DatedRow } from './dated-rows.ts';
export { InvalidConfig, loadConfig } from './load-config.ts';
export { InvalidReference, loadReference } from './load-reference.ts';
export { PlatformConfig } from './platform-config.ts';
export { FromEnv, readList, readNumber } from './variable.ts';
