import type { Person } from '@jisr/portal-api';
import { Controller, Head, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import type { Request, Response as Outgoing } from 'express';
import { DeskCases } from '../../../application/desk/desk-cases.ts';
import { Desks, onBehalfOf } from '../../../application/desk/reader.ts';
import { For, SignedIn } from '../session.ts';
import { TusPassage, type UploadTarget } from '../tus-passage.ts';

/** Documents of an institution come here by tus and go on to intake, shared or private as whoever brings them says. */
@Controller('api/desk/cases/:caseId/uploads')
@For('officer', 'correspondent', 'delegate')
export class DeskUploadsController {
  constructor(
    private readonly passage: TusPassage,
    private readonly cases: DeskCases,
    private readonly desks: Desks,
  ) {}

  @Post()
  async create(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @SignedIn() person: Person,
    @Req() request: Request,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    await this.passage.create(await this.target(caseId, person), request, outgoing);
  }

  @Head(':id')
  async where(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @SignedIn() person: Person,
    @Req() request: Request,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    await this.passage.where(id, await this.target(caseId, person), request, outgoing);
  }

  @Patch(':id')
  async append(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @SignedIn() person: Person,
    @Req() request: Request,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    await this.passage.append(id, await this.target(caseId, person), request, outgoing);
  }

  private async target(id: string, person: Person): Promise<UploadTarget> {
    const [reader, caseId] = [this.desks.readerFor(person), id.toLowerCase()];
    await this.cases.require(reader, caseId);
    return { caseId, onBehalf: onBehalfOf(reader), base: `/api/desk/cases/${caseId}/uploads`, metadata: {} };
  }
}
