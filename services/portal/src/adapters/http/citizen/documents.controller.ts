import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Response as Outgoing } from 'express';
import type { Followed } from '../../../application/citizen/citizen.ts';
import { SharedDossier } from '../../../application/citizen/shared-dossier.ts';
import { passedOn } from '../../services/passed-on.ts';
import { passOn } from '../pass-on.ts';
import { Following } from './following.ts';

/** Documents of the case that is followed, as files to keep. */
@Controller('api/follow/documents')
export class DocumentsController {
  constructor(private readonly dossier: SharedDossier) {}

  @Get(':documentId/versions/:version')
  async content(
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Param('version', ParseIntPipe) version: number,
    @Following() followed: Followed,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    const answer = await this.dossier.open(documentId.toLowerCase(), version, followed);
    if (!answer.ok) await passedOn(answer);
    await passOn(answer, outgoing);
  }
}
