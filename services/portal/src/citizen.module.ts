import { Module } from '@nestjs/common';
import { ComplaintsController } from './adapters/http/citizen/complaints.controller.ts';
import { DocumentsController } from './adapters/http/citizen/documents.controller.ts';
import { FollowedEventsController } from './adapters/http/citizen/events.controller.ts';
import { FollowController } from './adapters/http/citizen/follow.controller.ts';
import { NearController } from './adapters/http/citizen/near.controller.ts';
import { UploadsController } from './adapters/http/citizen/uploads.controller.ts';
import { ReferenceController } from './adapters/http/reference.controller.ts';
import { Attempts } from './adapters/mongo/attempts.ts';
import { AskOnCase } from './application/citizen/ask-on-case.ts';
import { ComplaintsNear } from './application/citizen/complaints-near.ts';
import { FileComplaint } from './application/citizen/file-complaint.ts';
import { FollowCase } from './application/citizen/follow-case.ts';
import { SharedDossier } from './application/citizen/shared-dossier.ts';
import { ReferenceViews } from './application/reference-views.ts';

/** Filing and following, for whoever has no account. */
@Module({
  controllers: [
    ...[ReferenceController, NearController, ComplaintsController],
    ...[FollowController, FollowedEventsController, DocumentsController, UploadsController],
  ],
  providers: [...[Attempts, ReferenceViews, ComplaintsNear, FileComplaint], ...[FollowCase, SharedDossier, AskOnCase]],
})
export class CitizenModule {}
