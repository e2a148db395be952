import { DirectRequests } from '@jisr/messaging';
import { Problem } from '@jisr/problem';
import { Controller, Get, Inject, Param, ParseUUIDPipe, Req, UseGuards } from '@nestjs/common';
import { ReadLog, readerOf } from './read-log.ts';
import { InstitutionGuard, type InstitutionRequest } from './institution.guard.ts';

/** What an institution may ask on a case. Whoever has no part in the case is told that there is none. */
@Controller('v1/cases')
@UseGuards(InstitutionGuard)
export class CasesController {
  constructor(
    @Inject(DirectRequests) private readonly requests: DirectRequests,
    @Inject(ReadLog) private readonly log: ReadLog,
  ) {}

  @Get(':complaintId/allowed')
  async allowed(
    @Param('complaintId', ParseUUIDPipe) complaintId: string,
    @Req() request: InstitutionRequest,
  ): Promise<{ readonly allowed: readonly string[] }> {
    const caseId = complaintId.toLowerCase();
    const allowed = await this.requests.allowed(caseId, request.institution);
    if (!allowed) throw new Problem(404, 'not-found');
    await this.log.note(readerOf(request), { what: 'allowed' }, caseId);
    return { allowed };
  }
}
