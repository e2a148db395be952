import { fold } from '@jisr/spelling';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { operations, type OperationRow } from '../../application/operation-rows.ts';

interface Within {
  readonly region?: string;
  readonly province?: string;
}

/** The operations of the registry. */
@Injectable()
export class OperationStore implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.collection.createIndex({ words: 1 });
    await this.collection.createIndex({ 'territory.province': 1 });
  }

  /** At most so many operations, in a place or anywhere, that have a word which begins like each word of a text, however that is written. */
  named(text: string, most: number, { region, province }: Within = {}): Promise<OperationRow[]> {
    const words = fold(text).split(' ').filter(Boolean);
    if (words.length === 0) return Promise.resolve([]);
    const each = words.map((word) => ({ words: { $regex: `^${word}` } }));
    const within = {
      ...(region !== undefined && { 'territory.region': region }),
      ...(province !== undefined && { 'territory.province': province }),
    };
    return this.collection
      .find({ $and: each, ...within })
      .limit(most)
      .toArray();
  }

  /** The names of some operations, by code. */
  async namesOf(codes: readonly string[]): Promise<ReadonlyMap<string, OperationRow['names']>> {
    return new Map([...(await this.withCodes(codes))].map(([code, { names }]) => [code, names]));
  }

  /** Some operations, by code; those that the registry doesn't have are left out. */
  async withCodes(codes: readonly string[]): Promise<ReadonlyMap<string, OperationRow>> {
    const found = await this.collection.find({ _id: { $in: [...new Set(codes)] } }).toArray();
    return new Map(found.map((row) => [row._id, row]));
  }

  private get collection() {
    return this.connection.collection<OperationRow>(operations);
  }
}
