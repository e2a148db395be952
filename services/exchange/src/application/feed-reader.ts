import type { CloudEvent, Institution } from '@jisr/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { FeedStore } from '../adapters/mongo/feed-store.ts';
import { HistoryStore } from '../adapters/mongo/history-store.ts';
import { formatCursor, moved, type Positions } from './feed-cursor.ts';
import type { Told } from './feed.ts';
import { entryId } from './history.ts';
import { Views } from './views.ts';

/** What an institution reads at once, and from where it goes on. */
export interface Page {
  readonly events: readonly CloudEvent[];
  readonly next: Positions;
}

/** An institution's feed, as it may see it now. */
@Injectable()
export class FeedReader {
  constructor(
    private readonly feed: FeedStore,
    private readonly histories: HistoryStore,
    @Inject(Views) private readonly views: Views,
  ) {}

  /** Each event carries in `jisrcursor` the place after it, so that a reader can stop anywhere. */
  async read(institution: Institution, after: Positions, most: number): Promise<Page> {
    const places = await this.feed.next(institution.id, after, most);
    const events = await this.eventsAt(places, institution);
    let next = after;
    const withCursors = places.map(({ shard, position }, index) => {
      next = moved(next, shard, position);
      const event = events[index] as CloudEvent;
      return { ...event, extensions: { ...event.extensions, jisrcursor: formatCursor(next) } };
    });
    return { events: withCursors, next };
  }

  private async eventsAt(places: readonly Told[], institution: Institution): Promise<readonly CloudEvent[]> {
    const idOf = ({ what }: Told) => ('rejection' in what ? '' : entryId(what.caseId, what.index));
    const entries = await this.histories.byId(places.map(idOf).filter(Boolean));
    const known = new Map(entries.map((entry) => [entry._id, entry]));
    return places.map((place) => {
      if ('rejection' in place.what) return place.what.rejection;
      const entry = known.get(idOf(place));
      if (!entry) throw new Error(`${idOf(place)} was told and is not kept`);
      return this.views.show(entry, institution);
    });
  }
}
