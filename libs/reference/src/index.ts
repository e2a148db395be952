export { codesInForce } from './code-lists.ts';
export { holdsOn } from './deadlines.ts';
export { disagreements, misfits, type Disagreement, type Surroundings } from './disagreements.ts';
export { InvalidReference, loadRules, packagedRules } from './load-rules.ts';
export { problemsAmong, problemsOfRule, schemaOf, type RuleProblem } from './problems.ts';
export {
  idOf,
  kinds,
  type CalendarContent,
  type Contents,
  type CorrespondentContent,
  type DeadlineContent,
  type JurisdictionContent,
  type Kind,
  type Level,
  type MatchingContent,
  type Rule,
} from './rule.ts';
export { KeepRuleWhenRulePublishedHandler } from './nest/keep-rule-when-rule-published.handler.ts';
export { ReferenceModule, rulesKept } from './nest/reference.module.ts';
export { Rules } from './rules.ts';
export { loadTerritory, type Commune, type Place, type PlaceWithin, type Territory } from './territory.ts';
