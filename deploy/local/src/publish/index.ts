export { publishCommand } from './command.ts';
export type { Connection } from './connection.ts';
export { publishRequests, type Publication } from './publish-requests.ts';
export { rejectionOf, type Rejection } from './rejection.ts';
export type { Summary } from './summary.ts';
