import { isDuplicateKey, transact } from '@jisr/mongo';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { mongo, type Connection } from 'mongoose';
import { anchoredHeads, anchors, type Anchor, type AnchoredHead } from '../../application/anchors.ts';

/** A tree as the database gives it. */
type StoredAnchor = Omit<Anchor, 'timeStamp'> & { readonly timeStamp?: mongo.Binary };

/** The hourly trees. */
@Injectable()
export class AnchorStore implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const name of [anchors, anchoredHeads]) await this.connection.createCollection(name).catch(() => undefined);
    await this.heads.createIndex({ caseId: 1, hour: 1 });
  }

  /** The last hour that has a tree, or was found to need none. */
  async lastHour(): Promise<string | undefined> {
    return (await this.trees.find().sort({ _id: -1 }).limit(1).next())?._id;
  }

  /** Keeps a tree with its heads, once: another instance may have done so. */
  async keep(tree: Omit<Anchor, 'timeStamp'>, heads: readonly AnchoredHead[]): Promise<void> {
    try {
      await transact(this.connection.getClient() as unknown as mongo.MongoClient, async (session) => {
        await this.trees.insertOne(tree, { session });
        if (heads.length > 0) await this.heads.insertMany([...heads], { session });
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** The trees that no authority has stamped yet, the oldest first. */
  unstamped(): Promise<Omit<Anchor, 'timeStamp'>[]> {
    return this.trees
      .find({ timeStamp: { $exists: false }, size: { $gt: 0 } })
      .sort({ _id: 1 })
      .toArray();
  }

  async stamp(hour: string, token: Uint8Array): Promise<void> {
    await this.trees.updateOne({ _id: hour }, { $set: { timeStamp: new mongo.Binary(token) } });
  }

  /** The stamped trees that hold a head of a case among its first entries, the earliest first. */
  async of(caseId: string, entries: number): Promise<readonly (AnchoredHead & { readonly anchor: Anchor })[]> {
    const heads = await this.heads
      .find({ caseId, entry: { $lt: entries } })
      .sort({ hour: 1 })
      .toArray();
    const found = await this.trees
      .find({ _id: { $in: heads.map(({ hour }) => hour) }, timeStamp: { $exists: true } })
      .toArray();
    const byHour = new Map(found.map((anchor) => [anchor._id, anchor]));
    return heads.flatMap((head) => {
      const anchor = byHour.get(head.hour);
      return anchor?.timeStamp ? [{ ...head, anchor: { ...anchor, timeStamp: anchor.timeStamp.value() } }] : [];
    });
  }

  private get trees() {
    return this.connection.collection<StoredAnchor>(anchors);
  }

  private get heads() {
    return this.connection.collection<AnchoredHead>(anchoredHeads);
  }
}
