import { durable } from '@jisr/mongo';
import type { Person, PersonSeen } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

type PersonRow = Omit<Person, 'id'> & {
  readonly _id: string;
  readonly firstSignInAt: Date;
  readonly lastSignInAt: Date;
};

const mostShown = 1_000;

/** Who has signed in, as the issuer described them the last time: a copy to look at, by which nothing is allowed or refused. */
@Injectable()
export class PeopleStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /** What the issuer states no more of somebody is forgotten. */
  async keep({ id, ...described }: Person): Promise<void> {
    const lastSignInAt = new Date();
    const row = { ...described, lastSignInAt, firstSignInAt: { $ifNull: ['$firstSignInAt', lastSignInAt] }, _id: id };
    await this.collection.updateOne({ _id: id }, [{ $replaceWith: row }], { upsert: true, writeConcern: durable });
  }

  /** The last to sign in first. */
  async all(): Promise<PersonSeen[]> {
    const rows = await this.collection.find().sort({ lastSignInAt: -1 }).limit(mostShown).toArray();
    return rows.map(({ _id: id, firstSignInAt, lastSignInAt, ...described }) => ({
      ...{ id, ...described },
      firstSignInAt: firstSignInAt.toISOString(),
      lastSignInAt: lastSignInAt.toISOString(),
    }));
  }

  private get collection() {
    return this.connection.collection<PersonRow>('people');
  }
}
