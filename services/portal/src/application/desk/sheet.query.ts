import { civilDayOf } from '@jisr/calendar';
import { ReadLog } from '@jisr/entrance';
import { MessagingEngine } from '@jisr/messaging';
import type { CorrespondentSheet } from '@jisr/portal-api';
import { Inject, Injectable } from '@nestjs/common';
import { DeskCaseStore } from '../../adapters/mongo/desk-case-store.ts';
import { CaseViews } from '../case-views.ts';
import { inOrderOf, inQueue, inScope } from './inbox-filter.ts';
import type { DeskReader } from './reader.ts';
import { Summaries } from './summaries.ts';

/** Clocks that a reply stops. */
const ofReplies = ['treatment', 'reply-to-mediator'];
const mostLate = 200;

/** What a permanent correspondent answers for (law 14-16, art. 32): what is late, where, and how the month's replies came. */
@Injectable()
export class SheetQuery {
  constructor(
    private readonly store: DeskCaseStore,
    private readonly views: CaseViews,
    private readonly summaries: Summaries,
    private readonly log: ReadLog,
    @Inject(MessagingEngine) private readonly engine: MessagingEngine,
  ) {}

  async of({ person, institution }: DeskReader): Promise<CorrespondentSheet> {
    const { id } = institution;
    const today = civilDayOf(this.engine.store.caseTime.now().toISOString());
    const month = today.slice(0, 7);
    const scope = inScope(id, person);
    const late = { $and: [scope, inQueue('late', id, today)] };
    const [entities, ids, { due, inTime }] = await Promise.all([
      this.store.lateByEntity(late, id),
      this.store.find(late, inOrderOf('due', id), 0, mostLate),
      this.store.repliesDue(scope, { against: id, kinds: ofReplies, from: `${month}-01`, until: today }),
    ]);
    const seen = await this.views.allSeenBy(institution, ids);
    await this.log.note({ institution: id, subject: person.id }, { what: 'sheet' }, ...ids);
    const cases = await this.summaries.of(
      seen.map(({ view }) => view),
      today,
    );
    return { month, due, inTime, late: entities, cases, today };
  }
}
