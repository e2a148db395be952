import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { Positions } from '../../application/feed-cursor.ts';
import { feed, type Told } from '../../application/feed.ts';

/** Reads what institutions were told. */
@Injectable()
export class FeedStore implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.collection.createIndex({ institution: 1, shard: 1, position: 1 }, { unique: true });
  }

  /** At most so many of an institution's next places: of each shard in order, those told first before the others. */
  async next(institution: string, after: Positions, most: number): Promise<readonly Told[]> {
    const found = await Promise.all(
      after.map((position, shard) =>
        this.collection
          .find({ institution, shard, position: { $gt: position } })
          .sort({ position: 1 })
          .limit(most)
          .toArray(),
      ),
    );
    return inOrder(found).slice(0, most);
  }

  private get collection() {
    return this.connection.collection<Told>(feed);
  }
}

/** Merges shards, each in its own order, by time: what was told later in one never comes before what was told earlier in it. */
function inOrder(shards: readonly (readonly Told[])[]): readonly Told[] {
  const ends = shards.flatMap((places) => {
    let latest = 0;
    return places.map((told) => ({ told, at: (latest = Math.max(latest, told.at.getTime())) }));
  });
  return ends
    .sort((a, b) => a.at - b.at || a.told.shard - b.told.shard || a.told.position - b.told.position)
    .map(({ told }) => told);
}
