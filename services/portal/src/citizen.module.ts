import { Module } from '@nestjs/common';
import { ComplaintsController } from './adapters/http/citizen/complaints.controller.ts';
import { FollowController } from './adapters/http/citizen/follow.controller.ts';
import { UploadsController } from './adapters/http/citizen/uploads.controller.ts';
import { ReferenceController } from './adapters/http/reference.controller.ts';
import { Attempts } from './adapters/mongo/attempts.ts';
import { AskOnCase } from './application/citizen/ask-on-case.ts';
import { FileComplaint } from './application/citizen/file-complaint.ts';
import { FollowCase } from './application/citizen/follow-case.ts';
import { ReferenceViews } from './application/reference-views.ts';

/** Filing and following, for whoever has no account. */
@Module({
  controllers: [ReferenceController, ComplaintsController, FollowController, UploadsController],
  providers: [Attempts, ReferenceViews, FileComplaint, FollowCase, AskOnCase],
})
export class CitizenModule {}
