import { Controller, Sse, type MessageEvent } from '@nestjs/common';
import { filter, map, merge, takeUntil, timer, type Observable } from 'rxjs';
import type { Followed } from '../../../application/citizen/citizen.ts';
import { CaseWatch } from '../../mongo/case-watch.ts';
import { beats, lineMs } from '../event-line.ts';
import { Following } from './following.ts';

/** That the case which is followed moved, as it moves (server-sent events); what moved is read again by who may. */
@Controller('api/follow/events')
export class FollowedEventsController {
  constructor(private readonly watch: CaseWatch) {}

  @Sse()
  events(@Following() { caseId }: Followed): Observable<MessageEvent> {
    const moves = this.watch.changes.pipe(
      filter((change) => change.kind === 'moved' && change.row._id === caseId),
      map(() => ({ type: 'moved', data: '' })),
    );
    return merge(moves, beats()).pipe(takeUntil(timer(lineMs)));
  }
}
