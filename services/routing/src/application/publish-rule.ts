import { isRefused } from '@jisr/decider';
import { UnitRunner, type UnitOfWork } from '@jisr/messaging';
import { idOf, Rules, type Rule } from '@jisr/reference';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { ruleHistoryPart } from '../adapters/kafka/rule-history.part.ts';
import type { RuleHistoryRefusal, Validity } from '../domain/rule-history.ts';

export interface RuleChange {
  readonly rule: Rule;
  readonly reason: string;
  /** Pseudonymous account of the administrator. */
  readonly by: string;
}

/** Who changed which rule, when and why; never written again. */
const audit = 'ruleChanges';

/** Adds a version of a rule, closes the one before, notes who did it, and tells all services; all of it or nothing. */
@Injectable()
export class PublishRule {
  constructor(
    private readonly units: UnitRunner,
    private readonly rules: Rules,
  ) {}

  async run(change: RuleChange): Promise<{ readonly refused: RuleHistoryRefusal } | { readonly published: string }> {
    const { kind, code } = change.rule;
    const known = this.rules.of(kind, code);
    const historyId = `${kind}/${code}`;
    const [id, at] = [uuid(), new Date()];
    const subjects = [historyId, keyOf(change.rule), ...known.map(keyOf)];
    const outcome = await this.units.run(subjects, { id, time: at.toISOString() }, (unit) => {
      const command = { type: 'publish', next: validityOf(change.rule), packaged: known.map(validityOf) } as const;
      const decision = unit.decide(ruleHistoryPart, historyId, command);
      if (isRefused(decision)) return decision;
      const closed = decision.accepted.flatMap((event) =>
        event.type === 'validity-closed' ? [ended(event, known)] : [],
      );
      const stated = [...closed, change.rule];
      for (const rule of stated) announce({ ...change, rule }, { id, at }, unit);
      const { by, reason } = change;
      unit.write(audit, { insertOne: { document: { _id: id as never, at, by, reason, rule: keyOf(change.rule) } } });
      return { stated };
    });
    if ('refused' in outcome) return outcome;
    for (const rule of outcome.stated) this.rules.add(rule);
    return { published: keyOf(change.rule) };
  }
}

/** The version as it stands once its validity is closed; throws while this instance has not heard of it yet. */
function ended(
  { version, validTo }: { readonly version: number; readonly validTo: string },
  known: readonly Rule[],
): Rule {
  const before = known.find((rule) => rule.version === version);
  if (!before) throw new Error(`version ${version} is not known here yet`);
  return { ...before, validTo };
}

/** Each version has a key of its own, so that compaction keeps them all. */
const keyOf = (rule: Rule) => `${rule.kind}/${idOf(rule)}`;

const validityOf = ({ version, validFrom, validTo }: Rule): Validity => ({
  ...{ version, validFrom },
  ...(validTo !== undefined && { validTo }),
});

function announce(
  { rule, reason, by }: RuleChange,
  { id, at }: { readonly id: string; readonly at: Date },
  unit: UnitOfWork,
): void {
  const said = { reason, by, causedBy: id, occurredAt: at.toISOString(), actor: { role: 'officer' } } as const;
  const data = { ...rule, content: { ...rule.content }, ...said };
  unit.publish({ type: 'ma.jisr.reference.rule-published.v1', data }, keyOf(rule));
}
