import type { ServerResponse } from 'node:http';
import { InstitutionGuard, type InstitutionRequest } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import { MasterKey, openSealed, PersonalKey } from '@jisr/security';
import { Controller, Get, Headers, Inject, Param, ParseUUIDPipe, Req, Res, UseGuards } from '@nestjs/common';
import { LetterStore } from '../mongo/letter-store.ts';
import { ReadLog } from '../mongo/read-log.ts';

/** The formal letters of a case, for who wrote them and who was written to. */
@Controller('v1/cases/:caseId/letters')
@UseGuards(InstitutionGuard)
export class LettersController {
  constructor(
    private readonly store: LetterStore,
    private readonly log: ReadLog,
    @Inject(MasterKey) private readonly master: MasterKey,
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
    if (!letter?.pdf) throw new Problem(404, 'not-found');
    const { key, sealed } = letter.pdf;
    const opened = openSealed<string>(PersonalKey.restore(this.master, item, key), sealed, {
      record: item,
      field: 'pdf',
    });
    if ('erased' in opened) throw new Problem(404, 'not-found');
    const headers = {
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    };
    response.writeHead(200, { ...headers, 'content-disposition': `inline; filename="${item}.pdf"` });
    response.end(Buffer.from(opened.value, 'base64'));
  }

  private async lettersOf(caseId: string, institution: string, purpose?: string) {
    const letters = await this.store.of(caseId.toLowerCase(), institution);
    const read = { institution, path: 'letter' as const, cases: letters.length > 0 ? [caseId.toLowerCase()] : [] };
    await this.log.note({ ...read, ...(purpose && { purpose }) });
    return letters;
  }
}
