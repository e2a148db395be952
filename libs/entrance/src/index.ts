export { EntranceConfig } from './entrance.config.ts';
export { EntranceModule } from './entrance.module.ts';
export type { RequestAnswer } from './requests.controller.ts';
