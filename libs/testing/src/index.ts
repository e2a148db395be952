export { awaitUntil } from './await-until.ts';
export { Caller, type Call, type Heard } from './caller.ts';
export { freeOffset, type MovedPorts } from './free-offset.ts';
export { Exchange, stranger, type Rejection, type Tallied } from './exchange.ts';
export { FollowedTopic, type Followed } from './followed-topic.ts';
export { startPlatform, startTestServers, type TestServers } from './platform.ts';
export { complaint, reply, toMessage } from './requests.ts';
export type { Platform } from '@jisr/local';
export { createTopics } from '@jisr/local';
