export { statusAfter, statusOf, type LifecycleFact } from './case-status.ts';
export { caseStatuses, hasEnded, type CaseStatus } from './statuses.ts';
