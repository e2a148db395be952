import type { EventOf } from '@jisr/contracts';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Inject, Injectable } from '@nestjs/common';
import { problemsOfRule } from '../problems.ts';
import { idOf, kinds, type Rule } from '../rule.ts';
import { Rules } from '../rules.ts';

/** Where a service keeps the rules that it read. */
export const keptRules = 'rules';

type RulePublished = EventOf<'ma.jisr.reference.rule-published.v1'>;

/** Keeps a rule in the service's own database, and decides by it from then on. A kind that it does not know it passes by. */
@Injectable()
export class KeepRuleWhenRulePublishedHandler implements Handler<RulePublished> {
  constructor(@Inject(Rules) private readonly rules: Rules) {}

  handle({ data }: RulePublished, unit: UnitOfWork): void {
    const { kind, code, version, validFrom, validTo, legalBasis, content } = data;
    if (!kinds.some((known) => known === kind)) return;
    const rule = { kind, code, version, validFrom, ...(validTo && { validTo }), legalBasis, content };
    const [problem] = problemsOfRule(rule);
    if (problem)
      throw new TypeError(`${kind} ${code}@${version} can not be used: ${problem.pointer} ${problem.reason}`);
    const _id = `${kind}/${idOf({ code, version })}` as never;
    unit.write(keptRules, { replaceOne: { filter: { _id }, replacement: rule, upsert: true } });
    this.rules.add(rule as unknown as Rule);
  }
}
