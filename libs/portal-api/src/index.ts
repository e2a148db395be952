export * from './citizen.ts';
export type {
  CaseRoles,
  CaseView,
  ClockMove,
  ClockView,
  Day,
  MeasureView,
  Owed,
  Ower,
  RecommendationView,
  ReplyView,
  SettlementView,
  TextKeeper,
  TimelineEntry,
} from './case.ts';
export * from './desk.ts';
export type { ProblemView } from './problem.ts';
export { deskRoles, roles, type Person, type Role, type SessionView, type SignedOut } from './session.ts';
export {
  figureCounts,
  figureScopes,
  type FigureCell,
  type FigureCount,
  type FigureDimensions,
  type FigureScope,
  type FiguresView,
  type MaskedCase,
  type MaskedCases,
  type Names,
} from './figures.ts';
export type {
  ConsumersView,
  ConsumerView,
  FailedKeyView,
  FailureGroupView,
  FailuresView,
  OperatorActView,
} from './operations.ts';
export * from './administration.ts';
