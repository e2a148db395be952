import type { Part } from '@jisr/messaging';
import { ruleHistoryDecider } from '../../domain/rule-history.decider.ts';
import type {
  RuleHistory,
  RuleHistoryCommand,
  RuleHistoryEvent,
  RuleHistoryRefusal,
} from '../../domain/rule-history.ts';

/** A rule's history; its versions are published each under its own key, by whoever publishes. */
export const ruleHistoryPart: Part<RuleHistoryCommand, RuleHistory, RuleHistoryEvent, RuleHistoryRefusal> = {
  name: 'rule-history',
  decider: ruleHistoryDecider,
  publish: () => [],
};
