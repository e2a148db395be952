import { Problem } from '@jisr/problem';
import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, UseGuards } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import { MessagingEngine } from '../engine.ts';
import { caseStandingOf, type CaseStanding } from '../operators/case-standing.ts';
import { OperatorGuard, type OperatorRequest } from './operator.guard.ts';

class ReasonBody {
  /** For the audit; nothing personal belongs here. */
  @IsString()
  @Length(3, 500)
  readonly reason!: string;
}

/** Lets operators of the portal see how far this service is with a case, hold its consumer back, and let it go on. */
@Controller('internal/consumer')
@UseGuards(OperatorGuard)
export class ConsumerController {
  constructor(@Inject(MessagingEngine) private readonly engine: MessagingEngine) {}

  /** How far this service is with one case. */
  @Get('cases/:id')
  caseStanding(@Param('id', ParseUUIDPipe) id: string): Promise<CaseStanding> {
    return caseStandingOf(this.engine.store, id);
  }

  @Post('pause')
  @HttpCode(204)
  async pause(@Body() { reason }: ReasonBody, @Req() { operator }: OperatorRequest): Promise<void> {
    if (!(await this.engine.pause.pause(operator, reason))) throw new Problem(409, 'conflict');
  }

  @Post('resume')
  @HttpCode(204)
  async resume(@Body() { reason }: ReasonBody, @Req() { operator }: OperatorRequest): Promise<void> {
    if (!(await this.engine.pause.resume(operator, reason))) throw new Problem(409, 'conflict');
  }
}
