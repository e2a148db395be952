import type { IncomingMessage, ServerResponse } from 'node:http';
import { purposeIn } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import { ServiceTokens } from '@jisr/security';
import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import type { Asking } from '../../application/dossier/asking.ts';
import { ReadDossier, type ListedDocument } from '../../application/dossier/read-dossier.ts';
import { ContentReader } from '../mongo/content-reader.ts';
import { callerOf } from './caller-of.ts';
import { problemOfDossier } from './refused.ts';
import { sendContent } from './send-content.ts';

/** Shared documents, for the service that hands them over to an institution that takes part; its token names the institution. */
@Controller('internal/complaints/:complaintId/documents')
export class ExchangeDocumentsController {
  constructor(
    private readonly dossiers: ReadDossier,
    private readonly reader: ContentReader,
    private readonly tokens: ServiceTokens,
  ) {}

  @Get()
  async list(
    @Param('complaintId', ParseUUIDPipe) caseId: string,
    @Req() request: IncomingMessage,
  ): Promise<{ readonly documents: readonly ListedDocument[] }> {
    const documents = await this.dossiers.list(await this.askingOf(caseId, request));
    if (!documents) throw new Problem(404, 'complaint-unknown');
    return { documents };
  }

  @Get(':documentId/versions/:version')
  async content(
    @Param('complaintId', ParseUUIDPipe) caseId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('version', ParseIntPipe) version: number,
    @Req() request: IncomingMessage,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const asking = await this.askingOf(caseId, request);
    const opened = await this.dossiers.open(asking, { documentId, version }, 'content');
    if ('refused' in opened) throw problemOfDossier(opened.refused);
    await sendContent(opened, this.reader, request, response);
  }

  private async askingOf(caseId: string, { headers }: IncomingMessage): Promise<Asking> {
    const { service, person, institution } = await callerOf(this.tokens, headers.authorization, ['exchange']);
    if (institution === undefined) throw new Problem(403, 'forbidden');
    return {
      caseId: caseId.toLowerCase(),
      institution,
      subject: person ?? service,
      sharedOnly: true,
      ...purposeIn(headers),
    };
  }
}
