import { civilDayOf } from '@jisr/calendar';
import { ReadLog } from '@jisr/entrance';
import { MessagingEngine } from '@jisr/messaging';
import { queues, type InboxPage, type InboxSort, type Queue } from '@jisr/portal-api';
import { Inject, Injectable } from '@nestjs/common';
import { DeskCaseStore } from '../../adapters/mongo/desk-case-store.ts';
import { CaseViews } from '../case-views.ts';
import { inOrderOf, inQueue, inScope, takesPart } from './inbox-filter.ts';
import type { DeskReader } from './reader.ts';
import { SearchWords } from './search-words.ts';
import { Summaries } from './summaries.ts';

const pageSize = 25;

export interface InboxAsked {
  readonly queue: Queue;
  readonly sort: InboxSort;
  /** From 1. */
  readonly page: number;
  readonly q?: string;
  readonly category?: string;
  readonly region?: string;
  readonly status?: string;
}

/**
 * The cases of a desk, each as far as its institution may see it; every case that is shown is noted as read. What somebody asks
 * of a case's present state is answered of those alone in which the institution still has part: one that it left is listed as
 * it stood, where nothing is asked.
 */
@Injectable()
export class InboxQuery {
  constructor(
    private readonly store: DeskCaseStore,
    private readonly views: CaseViews,
    private readonly words: SearchWords,
    private readonly summaries: Summaries,
    private readonly log: ReadLog,
    @Inject(MessagingEngine) private readonly engine: MessagingEngine,
  ) {}

  async of(reader: DeskReader, asked: InboxAsked): Promise<InboxPage> {
    const { person, institution } = reader;
    const { id } = institution;
    const today = civilDayOf(this.engine.store.caseTime.now().toISOString());
    const scope = inScope(id, person);
    const { filter: worded, ...search } = await this.words.searchFor(asked.q ?? '', reader);
    const filter = {
      $and: [
        ...[scope, inQueue(asked.queue, id, today), asksOfThePresent(asked) ? takesPart(id) : {}],
        ...[chosen(asked), worded],
      ],
    };
    const from = (asked.page - 1) * pageSize;
    const [ids, total, ...counted] = await Promise.all([
      this.store.find(filter, inOrderOf(asked.sort), from, pageSize),
      this.store.count(filter),
      ...queues.map((queue) => this.store.count({ $and: [scope, inQueue(queue, id, today)] })),
    ]);
    const seen = await this.views.allSeenBy(institution, ids);
    await this.log.note({ institution: id, subject: person.id }, { what: 'inbox' }, ...ids);
    const cases = await this.summaries.of(
      seen.map(({ view }) => view),
      today,
    );
    const counts = Object.fromEntries(queues.map((queue, index) => [queue, counted[index]])) as InboxPage['counts'];
    return { counts, cases, total, page: asked.page, pageSize, today, search };
  }
}

const asksOfThePresent = ({ sort, q = '', category, region, status }: InboxAsked) =>
  sort === 'moved' || q !== '' || [category, region, status].some((asked) => asked !== undefined);

const chosen = ({ category, region, status }: InboxAsked) => ({
  ...(category !== undefined && { category }),
  ...(region !== undefined && { 'territory.region': region }),
  ...(status !== undefined && { status }),
});
