export { ConfigModule } from './config.module.ts';
export { CountingConfig } from './counting-config.ts';
export { InvalidConfig, loadConfig } from './load-config.ts';
export { PlatformConfig } from './platform-config.ts';
export { FromEnv, readList, readNumber } from './variable.ts';
