import type { Person, ProposalView, RuleCheckView, RuleSchema, RuleView } from '@jisr/portal-api';
import { kinds, schemaOf } from '@jisr/reference';
import { Body, Controller, Get, Header, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { IsObject, IsString, Length } from 'class-validator';
import type { Request } from 'express';
import { RuleProposals } from '../../../application/administration/rule-proposals.ts';
import { languageOf } from '../language-of.ts';
import { For, SignedIn } from '../session.ts';

class ProposalBody {
  /** Held against the schema of its kind, by routing. */
  @IsObject()
  readonly rule!: object;

  @IsString()
  @Length(3, 300)
  readonly reason!: string;
}

/** Rules, which two people change. */
@Controller('api/administration')
@For('administrator')
export class RulesController {
  private readonly schemas = Object.fromEntries(kinds.map((kind) => [kind, schemaOf(kind) as RuleSchema]));

  constructor(private readonly proposals: RuleProposals) {}

  @Get('rules')
  @Header('cache-control', 'no-store')
  rules(@SignedIn() person: Person): Promise<readonly RuleView[]> {
    return this.proposals.rules(person);
  }

  /** What each kind is made of. */
  @Get('rule-schemas')
  kinds(): Readonly<Record<string, RuleSchema>> {
    return this.schemas;
  }

  @Get('proposals')
  @Header('cache-control', 'no-store')
  all(@SignedIn() person: Person): Promise<readonly ProposalView[]> {
    return this.proposals.all(person);
  }

  /** Says what is wrong with a version, else what it would change; keeps nothing. */
  @Post('proposals/check')
  @HttpCode(200)
  check(
    @Body() { rule, reason }: ProposalBody,
    @SignedIn() person: Person,
    @Req() request: Request,
  ): Promise<RuleCheckView> {
    return this.proposals.check(rule, reason, person, languageOf(request));
  }

  @Post('proposals')
  propose(
    @Body() { rule, reason }: ProposalBody,
    @SignedIn() person: Person,
    @Req() request: Request,
  ): Promise<ProposalView> {
    return this.proposals.propose(rule, reason, person, languageOf(request));
  }

  @Post('proposals/:id/approve')
  @HttpCode(204)
  approve(@Param('id', ParseUUIDPipe) id: string, @SignedIn() person: Person, @Req() request: Request): Promise<void> {
    return this.proposals.approve(id, person, languageOf(request));
  }

  @Post('proposals/:id/refuse')
  @HttpCode(204)
  refuse(@Param('id', ParseUUIDPipe) id: string, @SignedIn() person: Person): Promise<void> {
    return this.proposals.refuse(id, person);
  }
}
