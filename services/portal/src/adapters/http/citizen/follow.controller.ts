import { citizenRequests, type CitizenRequest, type ErasureStatus, type FollowView } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { IsObject, IsString, IsUUID, Length } from 'class-validator';
import type { Request } from 'express';
import { AskOnCase, type Asked } from '../../../application/citizen/ask-on-case.ts';
import { onBehalfOf, type Followed } from '../../../application/citizen/citizen.ts';
import { FollowCase } from '../../../application/citizen/follow-case.ts';
import { Attempts } from '../../mongo/attempts.ts';
import { passedOn } from '../../services/passed-on.ts';
import { PlatformServices } from '../../services/platform-services.ts';
import { languageOf } from '../language-of.ts';
import { Following, goOnWith, meantFor } from './following.ts';
import { IdempotencyKey } from './idempotency-key.ts';

class CodeBody {
  @IsString()
  @Length(1, 64)
  readonly receiptNumber!: string;

  @IsString()
  @Length(1, 64)
  readonly code!: string;
}

class CaseBody {
  @IsUUID()
  readonly caseId!: string;
}

class AskingBody extends CaseBody {
  /** Its fields are judged by the service that decides. */
  @IsObject()
  readonly data!: Asked;
}

const quarterHour = 900_000;
/** A household, a café or a whole mobile network can share an address; a receipt number is one person's. */
const perAddress = { most: 100, perMs: quarterHour };
const perReceipt = { most: 10, perMs: quarterHour };

/** Where a complainant without an account follows a case: by its receipt number and its code. */
@Controller('api/follow')
export class FollowController {
  constructor(
    private readonly following: FollowCase,
    private readonly asking: AskOnCase,
    private readonly services: PlatformServices,
    private readonly attempts: Attempts,
  ) {}

  /** A wrong code and a case that there is not are answered alike, and cost as many tries. */
  @Post()
  @HttpCode(204)
  async open(@Body() { receiptNumber, code }: CodeBody, @Req() request: Request): Promise<void> {
    await this.attempts.count('follow-from', request.ip ?? '', perAddress);
    await this.attempts.count('follow', receiptNumber.trim().toUpperCase(), perReceipt);
    const answer = await this.services.call('intake', '/internal/complaints/follow', undefined, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ receiptNumber, code }),
    });
    if (answer.status === 404) throw new Problem(404, 'code-unknown');
    const { complaintId: caseId, institution } = await passedOn<{ complaintId: string; institution: string }>(answer);
    await goOnWith({ caseId, institution }, request);
  }

  @Get()
  @Header('cache-control', 'no-store')
  view(@Following() followed: Followed, @Req() request: Request): Promise<FollowView> {
    return this.following.view(followed, languageOf(request));
  }

  @Delete()
  @HttpCode(204)
  leave(@Req() request: Request): Promise<void> {
    return goOnWith(undefined, request);
  }

  @Post('requests/:name')
  @HttpCode(204)
  async ask(
    @Param('name') name: string,
    @Body() { caseId, data }: AskingBody,
    @IdempotencyKey() key: string,
    @Following() followed: Followed,
    @Req() request: Request,
  ): Promise<void> {
    if (!Object.hasOwn(citizenRequests, name)) throw new Problem(404, 'not-found');
    meantFor(caseId, followed);
    await this.asking.run(name as CitizenRequest, data, key, followed, languageOf(request));
  }

  /** Destroys who complained, for good; refused while the case goes on. */
  @Post('erasure')
  @HttpCode(200)
  async erase(
    @Body() { caseId }: CaseBody,
    @Following() followed: Followed,
  ): Promise<{ readonly status: ErasureStatus }> {
    meantFor(caseId, followed);
    const path = `/internal/complaints/${followed.caseId}/erasure`;
    return passedOn(await this.services.call('intake', path, onBehalfOf(followed), { method: 'POST' }));
  }
}
