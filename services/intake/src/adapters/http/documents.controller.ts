import type { ServerResponse } from 'node:http';
import { InstitutionGuard, type InstitutionRequest } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Put,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { IsIn } from 'class-validator';
import { HandleDocument, type Handled } from '../../application/dossier/handle-document.ts';
import { ReadDossier, type ListedDocument } from '../../application/dossier/read-dossier.ts';
import type { Confidentiality } from '../../domain/dossier.ts';
import { ContentReader } from '../mongo/content-reader.ts';
import { Previews } from '../preview/previews.ts';
import { askingOf } from './asking-of.ts';
import { problemOfDossier } from './refused.ts';
import { sendContent } from './send-content.ts';

class ConfidentialityBody {
  @IsIn(['shared', 'private'])
  readonly confidentiality!: Confidentiality;
}

/** The documents of a case, for the institutions that take part in it. */
@Controller('v1/cases/:complaintId/documents')
@UseGuards(InstitutionGuard)
export class DocumentsController {
  constructor(
    private readonly dossiers: ReadDossier,
    private readonly documents: HandleDocument,
    private readonly reader: ContentReader,
    private readonly previews: Previews,
  ) {}

  @Get()
  async list(
    @Param('complaintId', ParseUUIDPipe) caseId: string,
    @Req() request: InstitutionRequest,
  ): Promise<{ readonly documents: readonly ListedDocument[] }> {
    const documents = await this.dossiers.list(askingOf(caseId, request));
    if (!documents) throw new Problem(404, 'complaint-unknown');
    return { documents };
  }

  @Get(':documentId/versions/:version')
  async content(
    @Param('complaintId', ParseUUIDPipe) caseId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('version', ParseIntPipe) version: number,
    @Req() request: InstitutionRequest,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const opened = await this.dossiers.open(askingOf(caseId, request), { documentId, version }, 'content');
    if ('refused' in opened) throw problemOfDossier(opened.refused);
    await sendContent(opened, this.reader, request, response);
  }

  @Get(':documentId/versions/:version/preview')
  async preview(
    @Param('complaintId', ParseUUIDPipe) caseId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('version', ParseIntPipe) version: number,
    @Req() request: InstitutionRequest,
    @Res() response: ServerResponse,
  ): Promise<void> {
    const opened = await this.dossiers.open(askingOf(caseId, request), { documentId, version }, 'preview');
    if ('refused' in opened) throw problemOfDossier(opened.refused);
    const png = await this.previews.of(opened.content, opened.version.mediaType);
    if (!png) throw new Problem(404, 'not-found');
    response.writeHead(200, {
      'content-type': 'image/png',
      'content-length': png.length,
      'cache-control': 'private, no-store',
    });
    response.end(png);
  }

  @Put(':documentId/confidentiality')
  @HttpCode(204)
  async changeConfidentiality(
    @Param('complaintId', ParseUUIDPipe) caseId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Body() { confidentiality }: ConfidentialityBody,
    @Req() request: InstitutionRequest,
  ): Promise<void> {
    orThrow(await this.documents.changeConfidentiality(askingOf(caseId, request), documentId, confidentiality));
  }

  @Post(':documentId/versions/:version/locks')
  @HttpCode(204)
  async lock(
    @Param('complaintId', ParseUUIDPipe) caseId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('version', ParseIntPipe) version: number,
    @Req() request: InstitutionRequest,
  ): Promise<void> {
    orThrow(await this.documents.lock(askingOf(caseId, request), documentId, version));
  }

  @Delete(':documentId/versions/:version/locks')
  @HttpCode(204)
  async unlock(
    @Param('complaintId', ParseUUIDPipe) caseId: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Req() request: InstitutionRequest,
  ): Promise<void> {
    orThrow(await this.documents.unlock(askingOf(caseId, request), documentId));
  }
}

function orThrow(handled: Handled): void {
  if ('refused' in handled) throw problemOfDossier(handled.refused);
}
