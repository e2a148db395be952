import { Problem } from '@jisr/problem';
import { problemsOfRule, Rules, type Rule, type RuleProblem } from '@jisr/reference';
import { Body, Controller, Get, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { IsNotEmpty, IsObject, IsString, MaxLength } from 'class-validator';
import { PublishRule } from '../../application/publish-rule.ts';
import { RulePreview, type RulePreviewed } from '../../application/rule-preview.ts';
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
    private readonly preview: RulePreview,
  ) {}

  @Get()
  all(): readonly Rule[] {
    return this.rules.all();
  }

  @Post()
  async publish(@Body() { rule, reason }: RuleChangeBody, @Req() request: AdministratorRequest) {
    const outcome = await this.publishRule.run({ rule: this.sound(rule), reason, by: request.administrator });
    if ('refused' in outcome) throw new Problem(409, outcome.refused);
    return outcome;
  }

  /**
   * What publishing would refuse of a version by itself, else what it would change of examples; it publishes nothing. Whether it is
   * the next version is found out then.
   */
  @Post('check')
  @HttpCode(200)
  checkOnly(@Body() { rule }: RuleChangeBody): RulePreviewed {
    return this.preview.of(this.sound(rule));
  }

  /** Throws a problem that names all that is wrong with it. */
  private sound(rule: object): Rule {
    const errors = problemsOfRule(rule, '/rule').map(toError);
    if (errors.length > 0) throw new Problem(422, 'invalid', { errors });
    const opposed = this.check.problemsWith(rule as Rule);
    if (opposed.length > 0) throw new Problem(422, 'invalid', { errors: opposed.map(toError) });
    return rule as Rule;
  }
}

const toError = (problem: RuleProblem) => ({ ...problem, code: 'not-valid' });
