import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { InstitutionGuard, type InstitutionRequest } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import { MasterKey } from '@jisr/security';
import { MemoryLocker, Server } from '@tus/server';
import { Controller, Delete, Head, Options, Param, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import { IntakeConfig } from '../config/intake.config.ts';
import { FileContent } from '../../application/dossier/file-content.ts';
import { problemOfDossier } from '../http/refused.ts';
import { ContentStore } from '../mongo/content-store.ts';
import { Announcements, type Announcement } from './announcement.ts';
import { answerTo } from './tus-answers.ts';
import { TusStore } from './tus-store.ts';

const path = '/v1/uploads';

/** Documents come here, by tus 1.0: in as many parts as it takes, each from where the last one broke off. */
@Controller('v1/uploads')
@UseGuards(InstitutionGuard)
export class UploadsController {
  /** Within this process; between two the store lets one writer pass. */
  private readonly locker = new MemoryLocker();

  constructor(
    private readonly contents: ContentStore,
    private readonly announcements: Announcements,
    private readonly filing: FileContent,
    private readonly master: MasterKey,
    private readonly config: IntakeConfig,
  ) {}

  @Options()
  describe(@Req() request: InstitutionRequest, @Res() response: ServerResponse): Promise<void> {
    return this.handle(request, response);
  }

  @Post()
  async create(@Req() request: InstitutionRequest, @Res() response: ServerResponse): Promise<void> {
    return this.handle(request, response, await this.announcements.read(request));
  }

  @Head(':uploadId')
  where(@Param('uploadId') id: string, @Req() request: InstitutionRequest, @Res() response: ServerResponse) {
    return this.handleOwn(id, request, response);
  }

  @Patch(':uploadId')
  append(@Param('uploadId') id: string, @Req() request: InstitutionRequest, @Res() response: ServerResponse) {
    return this.handleOwn(id, request, response);
  }

  @Delete(':uploadId')
  remove(@Param('uploadId') id: string, @Req() request: InstitutionRequest, @Res() response: ServerResponse) {
    return this.handleOwn(id, request, response);
  }

  /** Another institution's upload is not there. */
  private async handleOwn(id: string, request: InstitutionRequest, response: ServerResponse): Promise<void> {
    const content = await this.contents.find(id);
    if (content?.institution !== request.institution.id) throw new Problem(404, 'not-found');
    return this.handle(request, response);
  }

  private handle(request: InstitutionRequest, response: ServerResponse, announcement?: Announcement): Promise<void> {
    const server = new Server({
      path,
      datastore: new TusStore(this.contents, this.master, announcement),
      locker: this.locker,
      maxSize: this.config.uploadMaxBytes,
      relativeLocation: true,
      allowedOrigins: [],
      disableTerminationForFinishedUploads: true,
      namingFunction: () => randomUUID(),
      onUploadFinish: (_request, { id }) => this.finish(id),
      onResponseError: (_request, error) => answerTo(error),
    });
    return server.handle(request, response) as Promise<void>;
  }

  /** What the dossier refuses is thrown away; whatever else goes wrong here is tried again by the inspector. */
  private async finish(id: string) {
    const content = await this.contents.find(id);
    if (!content) throw new Problem(404, 'not-found');
    const filed = await this.filing.run(content);
    if ('refused' in filed) {
      await this.contents.remove(id);
      throw problemOfDossier(filed.refused);
    }
    const { caseId, documentId } = content;
    const location = `/v1/cases/${caseId}/documents/${documentId}/versions/${filed.version}`;
    return { headers: { 'Content-Location': location } };
  }
}
