import { durable } from '@jisr/mongo';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';

const reads = 'reads';

/** One read of cases: who, what, and why as far as the reader said. */
export interface Read {
  readonly institution: string;
  readonly path: 'feed' | 'events' | 'evidence' | 'letter';
  readonly cases: readonly string[];
  readonly purpose?: string;
}

/** Every read of a case over HTTP, kept before it is answered: nobody reads what this could not note. */
@Injectable()
export class ReadLog implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.connection.collection(reads).createIndex({ cases: 1, at: 1 });
  }

  async note(read: Read): Promise<void> {
    if (read.cases.length === 0) return;
    await this.connection.collection(reads).insertOne({ ...read, at: new Date() }, { writeConcern: durable });
  }
}
