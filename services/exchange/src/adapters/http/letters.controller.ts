import type { ServerResponse } from 'node:http';
import { InstitutionGuard, ReadLog, readerOf, type InstitutionRequest } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import { Controller, Get, Param, ParseUUIDPipe, Req, Res, UseGuards } from '@nestjs/common';
import { CaseAccess } from '../../application/case-access.ts';
import { LetterFiles } from '../../application/letter-files.ts';
import { LetterStore } from '../mongo/letter-store.ts';

/** The formal letters of a case, for who wrote them and who was written to. */
@Controller('v1/cases/:caseId/letters')
@UseGuards(InstitutionGuard)
export class LettersController {
  constructor(
    private readonly access: CaseAccess,
    private readonly store: LetterStore,
    private readonly log: ReadLog,
    private readonly files: LetterFiles,
  ) {}

  @Get()
  async list(@Param('caseId', ParseUUIDPipe) caseId: string, @Req() request: InstitutionRequest) {
    const letters = await this.lettersOf(caseId, request);
    return {
      letters: letters.map(({ _id: item, kind, number, from, to, writtenOn }) => ({
        item,
        kind,
        number,
        from,
        to,
        writtenOn,
      })),
    };
  }

  /** The PDF, byte by byte what its hash is of. */
  @Get(':item')
  async pdf(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('item') item: string,
    @Req() request: InstitutionRequest,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const letter = (await this.lettersOf(caseId, request)).find(({ _id }) => _id === item);
    const bytes = letter && this.files.bytesOf(letter);
    if (!bytes) throw new Problem(404, 'not-found');
    const headers = {
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    };
    response.writeHead(200, { ...headers, 'content-disposition': `inline; filename="${item}.pdf"` });
    response.end(bytes);
  }

  private async lettersOf(id: string, request: InstitutionRequest) {
    const caseId = id.toLowerCase();
    await this.access.eventsSeen(caseId, request.institution);
    await this.log.note(readerOf(request), { what: 'letters' }, caseId);
    return this.store.of(caseId, request.institution.id);
  }
}
