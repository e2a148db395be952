import type { CasePage, Person } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Headers,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Res,
} from '@nestjs/common';
import { IsIn } from 'class-validator';
import type { Response as Outgoing } from 'express';
import { AskAtDesk } from '../../../application/desk/ask-at-desk.ts';
import { CasePageQuery } from '../../../application/desk/case-page.query.ts';
import { DeskCases } from '../../../application/desk/desk-cases.ts';
import { Desks } from '../../../application/desk/reader.ts';
import { PresenceStore } from '../../mongo/presence-store.ts';
import { passOn } from '../pass-on.ts';
import { For, SignedIn } from '../session.ts';

class PresenceBody {
  @IsIn(['viewing', 'replying'])
  readonly doing!: 'viewing' | 'replying';
}

const keyForm = /^[\x21-\x7e]{1,128}$/;
const seenForm = /^(?:W\/)?"?(\d{1,6})"?$/;

/** One case of a desk: what is known, what may be asked, and the asking. */
@Controller('api/desk/cases/:caseId')
@For('officer', 'correspondent', 'delegate')
export class CaseController {
  constructor(
    private readonly pages: CasePageQuery,
    private readonly asking: AskAtDesk,
    private readonly cases: DeskCases,
    private readonly presences: PresenceStore,
    private readonly desks: Desks,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  page(@Param('caseId', ParseUUIDPipe) caseId: string, @SignedIn() person: Person): Promise<CasePage> {
    return this.pages.of(this.desks.readerFor(person), caseId.toLowerCase());
  }

  @Post('requests/:name')
  async ask(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('name') name: string,
    @Headers('idempotency-key') key: string | undefined,
    @Headers('if-match') match: string | undefined,
    @Headers('accept-language') language: string | undefined,
    @Body() data: unknown,
    @SignedIn() person: Person,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    if (!keyForm.test(key ?? '')) throw new Problem(400, 'idempotency-key-required');
    const seen = seenForm.exec(match ?? '')?.[1];
    if (seen === undefined) throw new Problem(428, 'if-match-required');
    const asked = {
      caseId: caseId.toLowerCase(),
      name,
      data,
      key: key ?? '',
      seen: Number(seen),
      language: language ?? '',
    };
    await passOn(await this.asking.run(this.desks.readerFor(person), asked), outgoing);
  }

  @Post('presence')
  @HttpCode(204)
  async say(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() { doing }: PresenceBody,
    @SignedIn() person: Person,
  ): Promise<void> {
    const reader = this.desks.readerFor(person);
    await this.cases.require(reader, caseId.toLowerCase());
    await this.presences.say(caseId.toLowerCase(), reader, doing);
  }

  @Delete('presence')
  @HttpCode(204)
  async leave(@Param('caseId', ParseUUIDPipe) caseId: string, @SignedIn() person: Person): Promise<void> {
    await this.presences.leave(caseId.toLowerCase(), this.desks.readerFor(person));
  }
}
