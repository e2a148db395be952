import { Problem } from '@jisr/problem';
import { Body, Controller, HttpCode, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import { MessagingEngine } from '../engine.ts';
import { OperatorGuard, type OperatorRequest } from './operator.guard.ts';

class ReasonBody {
  /** For the audit; nothing personal belongs here. */
  @IsString()
  @Length(3, 500)
  readonly reason!: string;
}

/** Lets operators of the portal hold this service's consumer back, and let it go on. */
@Controller('internal/consumer')
@UseGuards(OperatorGuard)
export class ConsumerController {
  constructor(@Inject(MessagingEngine) private readonly engine: MessagingEngine) {}

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
