export { publishCommand } from './command.ts';
export type { Connection } from './connection.ts';
export { publishAndTell, type RequestsOfFile } from './publish-and-tell.ts';
export { publishRequests, type Publication } from './publish-requests.ts';
export { rejectionOf, type Rejection } from './rejection.ts';
export { toText, type Summary } from './summary.ts';
