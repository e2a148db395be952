import { randomUUID } from 'node:crypto';
import { durable } from '@jisr/mongo';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { Asking } from '../../application/dossier/asking.ts';

const reads = 'reads';

/** What was read of a dossier. */
export type Reading =
  | { readonly what: 'list' | 'notes' }
  | { readonly what: 'content' | 'preview'; readonly documentId: string; readonly version: number };

/** Who has read what of a dossier, when and why, kept for ever. */
@Injectable()
export class ReadLog implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.reads.createIndex({ caseId: 1, at: 1 });
  }

  /** Resolves once it is stored: what can't be noted is not to be read. */
  async note({ caseId, institution, subject, purpose }: Asking, reading: Reading): Promise<void> {
    const entry = {
      at: new Date(),
      caseId,
      institution,
      subject,
      ...reading,
      ...(purpose !== undefined && { purpose }),
    };
    await this.reads.insertOne({ _id: `${caseId}|${randomUUID()}`, ...entry }, { writeConcern: durable });
  }

  private get reads() {
    return this.connection.collection<{ _id: string }>(reads);
  }
}
