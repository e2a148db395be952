import type { Institution } from '@jisr/contracts';
import type { InstitutionView, Person, ProposalView, RuleView } from '@jisr/portal-api';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { IsObject, IsString, Length } from 'class-validator';
import type { Request } from 'express';
import { INSTITUTIONS } from '../../application/institutions.token.ts';
import { RuleProposals } from '../../application/rule-proposals.ts';
import { ProposalStore } from '../mongo/proposal-store.ts';
import { languageOf } from './language-of.ts';
import { For, SignedIn } from './session.ts';

class ProposalBody {
  /** Held against the schema of its kind, by routing. */
  @IsObject()
  readonly rule!: object;

  @IsString()
  @Length(3, 300)
  readonly reason!: string;
}

/** Rules, which two people change; institutions, which their files change; of people's rights the issuer alone decides. */
@Controller('api/administration')
@For('administrator')
export class AdministrationController {
  constructor(
    private readonly proposals: RuleProposals,
    private readonly store: ProposalStore,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  @Get('rules')
  rules(@SignedIn() person: Person): Promise<readonly RuleView[]> {
    return this.proposals.rules(person);
  }

  @Get('proposals')
  all(): Promise<readonly ProposalView[]> {
    return this.store.all();
  }

  @Get('institutions')
  participants(): readonly InstitutionView[] {
    return [...this.institutions.values()].map(({ id, names, kind }) => ({ id, names, kind }));
  }

  /** Says what is wrong with a version, if anything, and keeps nothing. */
  @Post('proposals/check')
  @HttpCode(204)
  check(@Body() { rule, reason }: ProposalBody, @SignedIn() person: Person, @Req() request: Request): Promise<void> {
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
