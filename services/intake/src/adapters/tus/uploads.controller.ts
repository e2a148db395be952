import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { InstitutionGuard, type InstitutionRequest } from '@jisr/entrance';
import { Problem } from '@jisr/problem';
import { MasterKey } from '@jisr/security';
import { MemoryLocker, Server } from '@tus/server';
import { Controller, Delete, Head, Options, Param, Patch, Post, Req, Res, UseGuards } from '@nestjs/common';
import { IntakeConfig } from '../config/intake.config.ts';
import type { Content } from '../../application/dossier/content.ts';
import { FileContent } from '../../application/dossier/file-content.ts';
import { problemOfDossier } from '../http/refused.ts';
import { ContentStore } from '../mongo/content-store.ts';
import { Announcements } from './announcement.ts';
import { answerTo } from './tus-answers.ts';
import { TusStore, type About } from './tus-store.ts';

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
    return this.handle(request, response, { announcement: await this.announcements.read(request) });
  }

  /** Says of an upload that is whole which version it is, for whoever did not hear the answer to its last bytes. */
  @Head(':uploadId')
  async where(@Param('uploadId') id: string, @Req() request: InstitutionRequest, @Res() response: ServerResponse) {
    await this.own(id, request);
    const whenWhole = async (content: Content) => {
      response.setHeader('Content-Location', await this.finish(content));
    };
    return this.handle(request, response, { id, whenWhole });
  }

  @Patch(':uploadId')
  async append(@Param('uploadId') id: string, @Req() request: InstitutionRequest, @Res() response: ServerResponse) {
    await this.own(id, request);
    return this.handle(request, response, { id });
  }

  @Delete(':uploadId')
  async remove(@Param('uploadId') id: string, @Req() request: InstitutionRequest, @Res() response: ServerResponse) {
    await this.own(id, request);
    return this.handle(request, response, { id });
  }

  /** Another institution's upload is not there. An upload has one address, without a query. */
  private async own(id: string, { url = '', institution }: InstitutionRequest): Promise<Content> {
    if (url.includes('?')) throw new Problem(400, 'invalid', { errors: [{ pointer: '', code: 'not-valid' }] });
    const content = await this.found(id);
    if (content.institution !== institution.id) throw new Problem(404, 'not-found');
    return content;
  }

  /** `about` has the upload on which the request may act, or what it says of the one that it creates. */
  private handle(
    request: InstitutionRequest,
    response: ServerResponse,
    about: About & { readonly id?: string } = {},
  ): Promise<void> {
    const server = new Server({
      path,
      getFileIdFromRequest: () => about.id,
      datastore: new TusStore(this.contents, this.master, request.institution.id, about),
      locker: this.locker,
      maxSize: this.config.uploadMaxBytes,
      relativeLocation: true,
      allowedOrigins: [],
      disableTerminationForFinishedUploads: true,
      namingFunction: () => randomUUID(),
      onUploadFinish: async (_request, { id }) => {
        return { headers: { 'Content-Location': await this.finish(await this.found(id)) } };
      },
      onResponseError: (_request, error) => answerTo(error),
    });
    return server.handle(request, response) as Promise<void>;
  }

  private async found(id: string): Promise<Content> {
    const content = await this.contents.find(id);
    if (!content) throw new Problem(404, 'not-found');
    return content;
  }

  /** Where the version is. What the dossier refuses is thrown away; whatever else goes wrong here is tried again by the inspector. */
  private async finish(content: Content): Promise<string> {
    const filed = await this.filing.run(content);
    if ('refused' in filed) {
      await this.contents.remove(content._id);
      throw problemOfDossier(filed.refused);
    }
    const { caseId, documentId } = content;
    return `/v1/cases/${caseId}/documents/${documentId}/versions/${filed.version}`;
  }
}
