import { Problem } from '@jisr/problem';
import { kinds, problemsOfRule, Rules, type Rule } from '@jisr/reference';
import { Body, Controller, Get, Post, Req, UseGuards } from '@nestjs/common';
import { IsNotEmpty, IsObject, IsString, MaxLength } from 'class-validator';
import { PublishRule } from '../../application/publish-rule.ts';
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
    private readonly publishRule: PublishRule,
  ) {}

  @Get()
  all(): readonly Rule[] {
    return kinds.flatMap((kind) => this.rules.of(kind));
  }

  @Post()
  async publish(@Body() { rule, reason }: RuleChangeBody, @Req() request: AdministratorRequest) {
    const errors = problemsOfRule(rule, '/rule').map((problem) => ({ ...problem, code: 'not-valid' }));
    if (errors.length > 0) throw new Problem(400, 'invalid', { errors });
    const outcome = await this.publishRule.run({ rule: rule as Rule, reason, by: request.administrator });
    if ('refused' in outcome) throw new Problem(409, outcome.refused);
    return outcome;
  }
}
