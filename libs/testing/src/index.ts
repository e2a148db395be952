export { awaitUntil } from './await-until.ts';
export { freeOffset, type MovedPorts } from './free-offset.ts';
export { startPlatform, startTestServers, type TestServers } from './platform.ts';
export type { Platform } from '@jisr/local';
export { createTopics } from '@jisr/local';
