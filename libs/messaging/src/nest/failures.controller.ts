import { Problem } from '@jisr/problem';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import { IsOptional, IsString, Length, Matches } from 'class-validator';
import { MessagingEngine } from '../engine.ts';
import type { Act } from '../operators/operator-acts.ts';
import { Failures, type FailedKey, type FailureGroup } from '../parking/failures.ts';
import { OperatorGuard, type OperatorRequest } from './operator.guard.ts';

class RetryBody {
  @Matches(/^[0-9a-f]{16}$/)
  readonly fingerprint!: string;

  /** One of its keys; all that are dead now when left out. */
  @IsOptional()
  @IsString()
  @Length(1, 1_000)
  readonly key?: string;
}

class DiscardBody {
  @IsString()
  @Length(1, 1_000)
  readonly key!: string;

  /** For the audit; nothing personal belongs here. */
  @IsString()
  @Length(3, 500)
  readonly reason!: string;
}

/** What this service could not handle, for operators of the portal: to see by cause, to try again, to give up. */
@Controller('internal/failures')
@UseGuards(OperatorGuard)
export class FailuresController {
  private readonly failures: Failures;

  constructor(@Inject(MessagingEngine) engine: MessagingEngine) {
    this.failures = new Failures(engine.store);
  }

  @Get()
  async all(): Promise<{ readonly groups: readonly FailureGroup[]; readonly acts: readonly Act[] }> {
    const [groups, acts] = await Promise.all([this.failures.groups(), this.failures.acts.newest()]);
    return { groups, acts };
  }

  @Get(':fingerprint')
  keys(@Param('fingerprint') fingerprint: string): Promise<readonly FailedKey[]> {
    return this.failures.keysOf(fingerprint);
  }

  /** Answers how many keys are tried again. */
  @Post('retry')
  @HttpCode(200)
  async retry(@Body() { fingerprint, key }: RetryBody, @Req() { operator }: OperatorRequest) {
    return { retried: await this.failures.retry(fingerprint, operator, key) };
  }

  @Post('discard')
  @HttpCode(204)
  async discard(@Body() { key, reason }: DiscardBody, @Req() { operator }: OperatorRequest): Promise<void> {
    const kept = await this.failures.discard(key, operator, reason);
    if (kept === 'not-found') throw new Problem(404, 'not-found');
    if (kept !== undefined) throw new Problem(409, kept);
  }
}
