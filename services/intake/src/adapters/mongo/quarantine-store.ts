import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { contents, type Content } from '../../application/dossier/content.ts';
import { quarantineLifts, type Lift, type LiftAsked, type Quarantined } from '../../application/dossier/quarantined.ts';

const most = 200;

/** What is quarantined, and who lifted what; the latest first. */
@Injectable()
export class QuarantineStore {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async latest(): Promise<readonly Quarantined[]> {
    const found = await this.contents.find({ status: 'quarantined' }).sort({ createdAt: -1 }).limit(most).toArray();
    return found.map(
      ({ caseId, documentId, version = 0, institution, documentType, size, quarantinedFor, createdAt }) => ({
        ...{ caseId, documentId, version, institution, documentType, size, at: createdAt.toISOString() },
        ...(quarantinedFor && { reason: quarantinedFor }),
      }),
    );
  }

  find({ caseId, documentId, version }: Omit<LiftAsked, 'reason'>): Promise<Content | null> {
    return this.contents.findOne({ caseId, documentId, version, status: 'quarantined' });
  }

  async lifts(): Promise<readonly Lift[]> {
    const kept = this.connection.collection<Omit<Lift, 'at'> & { readonly at: Date }>(quarantineLifts);
    const found = await kept
      .find({}, { projection: { _id: 0 } })
      .sort({ at: -1 })
      .limit(most)
      .toArray();
    return found.map(({ at, ...lift }) => ({ ...lift, at: at.toISOString() }));
  }

  private get contents() {
    return this.connection.collection<Content>(contents);
  }
}
