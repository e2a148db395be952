import type { ServerResponse } from 'node:http';
import { InstitutionGuard, type InstitutionRequest } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import { Controller, Get, Headers, Param, ParseUUIDPipe, Req, Res, UseGuards } from '@nestjs/common';
import { LetterFiles } from '../../application/letter-files.ts';
import { LetterStore } from '../mongo/letter-store.ts';
import { ReadLog } from '../mongo/read-log.ts';

/** The formal letters of a case, for who wrote them and who was written to. */
@Controller('v1/cases/:caseId/letters')
@UseGuards(InstitutionGuard)
export class LettersController {
  constructor(
    private readonly store: LetterStore,
    private readonly log: ReadLog,
    private readonly files: LetterFiles,
  ) {}

  @Get()
  async list(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Headers('purpose') purpose: string | undefined,
    @Req() { institution }: InstitutionRequest,
  ) {
    const letters = await this.lettersOf(caseId, institution.id, purpose);
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
    @Headers('purpose') purpose: string | undefined,
    @Req() { institution }: InstitutionRequest,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const letter = (await this.lettersOf(caseId, institution.id, purpose)).find(({ _id }) => _id === item);
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

  private async lettersOf(caseId: string, institution: string, purpose?: string) {
    const letters = await this.store.of(caseId.toLowerCase(), institution);
    const read = { institution, path: 'letter' as const, cases: letters.length > 0 ? [caseId.toLowerCase()] : [] };
    await this.log.note({ ...read, ...(purpose && { purpose }) });
    return letters;
  }
}
