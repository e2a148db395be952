import type { ServerResponse } from 'node:http';
import { languages, type Language } from '@jisr/contracts';
import { InstitutionGuard, ReadLog, readerOf, type InstitutionRequest } from '@jisr/entrance';
import { writeEvidence } from '@jisr/proof';
import { Controller, Get, Param, ParseUUIDPipe, Query, Req, Res, UseGuards } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { CaseEvidence } from '../../application/case-evidence.ts';

/** How evidence is to be told. */
export class EvidenceQuery {
  /** Of the history that people read. */
  @IsOptional()
  @IsIn(languages)
  readonly language?: Language;
}

/** What proves a case, as a ZIP that `jisr-verify` checks offline. */
@Controller('v1/cases/:caseId/evidence')
@UseGuards(InstitutionGuard)
export class EvidenceController {
  constructor(
    private readonly evidence: CaseEvidence,
    private readonly log: ReadLog,
  ) {}

  @Get()
  async bundle(
    @Param('caseId', ParseUUIDPipe) id: string,
    @Query() { language }: EvidenceQuery,
    @Req() request: InstitutionRequest,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const caseId = id.toLowerCase();
    const { institution } = request;
    const reader = readerOf(request);
    const parts = await this.evidence.of(caseId, institution, language ?? institution.language, reader);
    await this.log.note(reader, { what: 'evidence' }, caseId);
    response.writeHead(200, {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${caseId}.zip"`,
      'cache-control': 'no-store',
    });
    await writeEvidence(parts, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  }
}
