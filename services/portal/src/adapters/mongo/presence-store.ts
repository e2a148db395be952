import type { Presence } from '@jisr/portal-api';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { DeskReader } from '../../application/desk/reader.ts';

/** Collection of who has which case open; each says so again while it has. */
export const presences = 'presences';
/** Twice as long as the web app takes to say so again. */
const lastsMs = 60_000;

export interface PresenceRow extends Presence {
  /** `<case>|<person>` */
  readonly _id: string;
  readonly caseId: string;
  readonly institution: string;
  readonly person: string;
  readonly until: Date;
}

/** Who of an institution has a case open now. */
@Injectable()
export class PresenceStore implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.collection.createIndex({ until: 1 }, { expireAfterSeconds: 0 });
    await this.collection.createIndex({ caseId: 1 });
  }

  async say(caseId: string, { person, institution }: DeskReader, doing: Presence['doing']): Promise<void> {
    const until = new Date(Date.now() + lastsMs);
    const row = { caseId, institution: institution.id, person: person.id, name: person.name, doing, until };
    await this.collection.replaceOne({ _id: `${caseId}|${person.id}` }, row, { upsert: true });
  }

  async leave(caseId: string, { person }: DeskReader): Promise<void> {
    await this.collection.updateOne({ _id: `${caseId}|${person.id}` }, { $set: { until: new Date(0) } });
  }

  /** Everybody of an institution who has the case open, but one. */
  async on(caseId: string, institution: string, but: string): Promise<readonly Presence[]> {
    const here = { caseId, institution, person: { $ne: but }, until: { $gt: new Date() } };
    const found = await this.collection.find(here).sort({ name: 1 }).toArray();
    return found.map(({ name, doing }) => ({ name, doing }));
  }

  private get collection() {
    return this.connection.collection<PresenceRow>(presences);
  }
}
