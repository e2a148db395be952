import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { wordCollection, wordIndex, type ComplaintWordsDocument } from '../../application/complaint-words.ts';
import { identities } from '../../application/identity-vault.ts';

/** Looks complaints up by the digests of their words. */
@Injectable()
export class WordStore implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.words.createIndex(wordIndex);
    const unindexed = { partialFilterExpression: { unindexed: true } };
    await this.connection.collection(identities).createIndex({ unindexed: 1 }, unindexed);
  }

  /** The ids of at most so many complaints. */
  async find(filter: object, most: number): Promise<readonly string[]> {
    const found = await this.words
      .find(filter, { projection: { _id: 1 } })
      .limit(most)
      .toArray();
    return found.map(({ _id }) => _id);
  }

  private get words() {
    return this.connection.collection<ComplaintWordsDocument>(wordCollection);
  }
}
