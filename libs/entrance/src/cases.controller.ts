import { DirectRequests } from '@jisr/messaging';
import { Problem } from '@jisr/problem';
import { Controller, Get, Inject, Param, ParseUUIDPipe, Req, UseGuards } from '@nestjs/common';
import { InstitutionGuard, type InstitutionRequest } from './institution.guard.ts';

/** What an institution may ask on a case. Whoever has no part in the case is told that there is none. */
@Controller('v1/cases')
@UseGuards(InstitutionGuard)
export class CasesController {
  constructor(@Inject(DirectRequests) private readonly requests: DirectRequests) {}

  @Get(':complaintId/allowed')
  async allowed(
    @Param('complaintId', ParseUUIDPipe) complaintId: string,
    @Req() { institution }: InstitutionRequest,
  ): Promise<{ readonly allowed: readonly string[] }> {
    const allowed = await this.requests.allowed(complaintId.toLowerCase(), institution);
    if (!allowed) throw new Problem(404, 'not-found');
    return { allowed };
  }
}
