export { statusAfter, statusOf, type CaseStatus, type LifecycleFact } from './case-status.ts';
