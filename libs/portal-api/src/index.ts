export type { ProblemView } from './problem.ts';
export { deskRoles, roles, type Person, type Role, type SessionView, type SignedOut } from './session.ts';
