import { plusDays } from '@jisr/calendar';
import { accept, refuse, type Decider } from '@jisr/decider';
import type {
  RuleHistory,
  RuleHistoryCommand,
  RuleHistoryEvent,
  RuleHistoryRefusal,
  Validity,
} from './rule-history.ts';

/** Only ever adds: a version follows the last, begins after it did, and ends the validity of that one the day before. */
export const ruleHistoryDecider: Decider<RuleHistoryCommand, RuleHistory, RuleHistoryEvent, RuleHistoryRefusal> = {
  initial: { status: 'packaged' },

  decide({ next, packaged }, history) {
    const adopted = versionsOf(history) ?? [...packaged].sort((a, b) => a.version - b.version);
    const last = adopted.at(-1);
    if (next.version !== (last?.version ?? 0) + 1) return refuse('version-not-next');
    if (last && next.validFrom <= last.validFrom) return refuse('begins-too-early');
    if (next.validTo !== undefined && next.validTo < next.validFrom) return refuse('ends-before-it-begins');
    return accept<RuleHistoryEvent>(
      ...(history.status === 'packaged' && adopted.length > 0
        ? [{ type: 'packaged-adopted', versions: adopted } as const]
        : []),
      ...(last ? closing(last, next) : []),
      { type: 'version-added', ...next },
    );
  },

  evolve(history, event) {
    switch (event.type) {
      case 'packaged-adopted':
        return { status: 'published', versions: event.versions };
      case 'validity-closed': {
        const { version, validTo } = event;
        const versions = versionsOf(history) ?? [];
        return {
          status: 'published',
          versions: versions.map((known) => (known.version === version ? { ...known, validTo } : known)),
        };
      }
      case 'version-added': {
        const { type: _, ...added } = event;
        return { status: 'published', versions: [...(versionsOf(history) ?? []), added] };
      }
    }
  },
};

const versionsOf = (history: RuleHistory) => (history.status === 'published' ? history.versions : undefined);

/** A version that ends earlier of itself keeps its own end. */
function closing(last: Validity, next: Validity): readonly RuleHistoryEvent[] {
  const validTo = plusDays(next.validFrom, -1);
  return last.validTo !== undefined && last.validTo <= validTo
    ? []
    : [{ type: 'validity-closed', version: last.version, validTo }];
}
