export { statusAfter, statusOf, type LifecycleFact } from './case-status.ts';
export { illegalIn } from './illegal-in.ts';
export { caseStatuses, hasEnded, type CaseStatus } from './statuses.ts';
