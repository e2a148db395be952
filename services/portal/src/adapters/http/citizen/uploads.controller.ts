import { Controller, Head, Param, ParseUUIDPipe, Patch, Post, Req, Res } from '@nestjs/common';
import type { Request, Response as Outgoing } from 'express';
import { onBehalfOf, type Followed } from '../../../application/citizen/citizen.ts';
import { TusPassage, type UploadTarget } from '../tus-passage.ts';
import { Following } from './following.ts';

/** Documents of a complainant come here by tus and go on to intake, as shared ones of the case that is followed. */
@Controller('api/follow/uploads')
export class UploadsController {
  constructor(private readonly passage: TusPassage) {}

  @Post()
  create(@Following() followed: Followed, @Req() request: Request, @Res() outgoing: Outgoing): Promise<void> {
    return this.passage.create(targetOf(followed), request, outgoing);
  }

  @Head(':id')
  where(
    @Param('id', ParseUUIDPipe) id: string,
    @Following() followed: Followed,
    @Req() request: Request,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    return this.passage.where(id, targetOf(followed), request, outgoing);
  }

  @Patch(':id')
  append(
    @Param('id', ParseUUIDPipe) id: string,
    @Following() followed: Followed,
    @Req() request: Request,
    @Res() outgoing: Outgoing,
  ): Promise<void> {
    return this.passage.append(id, targetOf(followed), request, outgoing);
  }
}

/** All sides see what a complainant brings, each as a document of its own. */
const targetOf = (followed: Followed): UploadTarget => ({
  caseId: followed.caseId,
  onBehalf: onBehalfOf(followed),
  base: '/api/follow/uploads',
  metadata: { confidentiality: 'shared', documentId: '' },
});
