import type { ServerResponse } from 'node:http';
import { DirectRequests, verdictOn, type DirectRequest } from '@jisr/messaging';
import { Problem } from '@jisr/problem';
import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Req, Res, UseGuards } from '@nestjs/common';
import { InstitutionGuard, type InstitutionRequest } from './institution.guard.ts';
import { readRequest } from './read-request.ts';
import { problemOfRefusal } from './refusal.ts';

/** What was decided on a request, and what may be asked next; or that it waits for its case. */
export interface RequestAnswer {
  readonly status: 'taken' | 'waiting';
  /** Not of what is reported of the registry, which is about no case. */
  readonly complaintId?: string;
  readonly stated?: readonly { readonly type: string; readonly sequence: number }[];
  readonly allowed?: readonly string[];
}

/** Requests of institutions whose system waits for the answer; the inbound topics are the entrance for all others. */
@Controller('v1/requests')
@UseGuards(InstitutionGuard)
export class RequestsController {
  constructor(@Inject(DirectRequests) private readonly requests: DirectRequests) {}

  @Post(':request')
  @HttpCode(200)
  async take(
    @Param('request') name: string,
    @Headers('idempotency-key') key: string | undefined,
    @Body() body: unknown,
    @Req() { institution }: InstitutionRequest,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<RequestAnswer> {
    const type = this.requests.typeOf(name);
    if (!type) throw new Problem(404, 'not-found');
    const request = readRequest(type, key, body);
    const { answer, repeat } = await this.decide(request, institution);
    if (answer.status === 'id-reused') throw new Problem(422, 'idempotency-key-reused');
    if (repeat) response.setHeader('idempotency-replayed', 'true');
    if (answer.status === 'refused') throw problemOfRefusal(answer);
    const complaintId = this.requests.caseOf(request, institution);
    const about = complaintId !== undefined && { complaintId };
    if (answer.status === 'taken') return { ...about, ...answer };
    response.statusCode = 202;
    return { ...about, status: 'waiting' };
  }

  /** A database that is away, or too busy with the same case, is not the caller's fault. */
  private async decide(request: DirectRequest, institution: InstitutionRequest['institution']) {
    try {
      return await this.requests.take(request, institution);
    } catch (error) {
      const verdict = verdictOn(error);
      throw verdict === 'fault' || verdict === 'conflict' ? new Problem(503, 'unavailable') : error;
    }
  }
}
