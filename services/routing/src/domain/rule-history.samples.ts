import type { RuleHistoryCommand } from './rule-history.ts';

const first = { version: 1, validFrom: '1900-01-01' };

/** What may happen to a rule that the platform came with. */
export const ruleHistorySamples: readonly RuleHistoryCommand[] = [
  { type: 'publish', next: { version: 2, validFrom: '2027-01-01' }, packaged: [first] },
  { type: 'publish', next: { version: 3, validFrom: '2028-01-01' }, packaged: [first] },
];
