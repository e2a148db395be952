import { Problem } from '@jisr/problem';
import { problemsOfRule, Rules, type Rule, type RuleProblem } from '@jisr/reference';
import { Body, Controller, Get, Post, Req, UseGuards } from '@nestjs/common';
import { IsNotEmpty, IsObject, IsString, MaxLength } from 'class-validator';
import { PublishRule } from '../../application/publish-rule.ts';
import { RuleCheck } from '../../application/rule-check.ts';
import { AdministratorGuard, type AdministratorRequest } from './administrator.guard.ts';

class RuleChangeBody {
  /** Held against the schema of its kind. */
  @IsObject()
  readonly rule!: object;

  @IsString()
  @IsNotEmpty()
  @MaxLength(300)
  readonly reason!: string;
}

/** The rules of the platform, all versions, and the only way to change them while it runs. */
@Controller('v1/rules')
@UseGuards(AdministratorGuard)
export class RulesController {
  constructor(
    private readonly rules: Rules,
    private readonly check: RuleCheck,
    private readonly publishRule: PublishRule,
  ) {}

  @Get()
  all(): readonly Rule[] {
    return this.rules.all();
  }

  @Post()
  async publish(@Body() { rule, reason }: RuleChangeBody, @Req() request: AdministratorRequest) {
    const errors = problemsOfRule(rule, '/rule').map(toError);
    if (errors.length > 0) throw new Problem(422, 'invalid', { errors });
    const opposed = this.check.problemsWith(rule as Rule);
    if (opposed.length > 0) throw new Problem(422, 'invalid', { errors: opposed.map(toError) });
    const outcome = await this.publishRule.run({ rule: rule as Rule, reason, by: request.administrator });
    if ('refused' in outcome) throw new Problem(409, outcome.refused);
    return outcome;
  }
}

const toError = (problem: RuleProblem) => ({ ...problem, code: 'not-valid' });
