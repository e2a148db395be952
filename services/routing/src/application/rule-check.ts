import { plusDays } from '@jisr/calendar';
import type { Institution } from '@jisr/contracts';
import { disagreements, InvalidReference, misfits, Rules, type Rule, type RuleProblem } from '@jisr/reference';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { clockKinds } from '../domain/clock.ts';
import { INSTITUTIONS } from './institutions.token.ts';

/** Holds the rules against each other and against who takes part: before routing works by them, and before one is added. */
@Injectable()
export class RuleCheck implements OnModuleInit {
  constructor(
    @Inject(Rules) private readonly rules: Rules,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  /** Throws `InvalidReference` with all that is wrong. */
  onModuleInit(): void {
    const problems = this.problemsOf(this.rules.all());
    if (problems.length > 0) throw InvalidReference.of(problems);
  }

  /** All that a version would make wrong, once it has ended those before it; pointers lead into a request's `/rule`. */
  problemsWith(next: Rule): readonly RuleProblem[] {
    return this.problemsOf(rulesWith(next, this.rules.all())).map(({ rule, pointer, reason }) =>
      rule === next ? { pointer: `/rule${pointer}`, reason } : { pointer: '/rule', reason },
    );
  }

  private problemsOf(rules: readonly Rule[]) {
    const { institutions } = this;
    return [...disagreements(rules), ...misfits(rules, { clocks: clockKinds, institutions })];
  }
}

/** All rules as they are once a version is published. */
export function rulesWith(next: Rule, rules: readonly Rule[]): readonly Rule[] {
  const others = rules.filter((rule) => !(isOfOne(next, rule) && rule.version >= next.version));
  return [...others.map((rule) => endedBy(next, rule)), next];
}

/** A version as it is once a later one of its rule begins. */
function endedBy(next: Rule, rule: Rule): Rule {
  const eve = plusDays(next.validFrom, -1);
  return isOfOne(next, rule) && (rule.validTo ?? eve) >= eve ? { ...rule, validTo: eve } : rule;
}

const isOfOne = (one: Rule, other: Rule): boolean => one.kind === other.kind && one.code === other.code;
