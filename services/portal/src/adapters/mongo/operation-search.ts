import type { Language } from '@jisr/contracts';
import type { OperationsView } from '@jisr/portal-api';
import { fold } from '@jisr/spelling';
import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { operations, type OperationRow } from '../../application/operation-rows.ts';

/** As many as somebody looks through. */
const most = 20;

/** Finds operations by the beginnings of words of their names, in Arabic or Latin letters, however they are spelled. */
@Injectable()
export class OperationSearch {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async find(
    text: string,
    language: Language,
    { region, province }: { readonly region?: string; readonly province?: string },
  ): Promise<OperationsView> {
    const words = fold(text).split(' ').filter(Boolean);
    if (words.length === 0) return [];
    const rows = await this.connection
      .collection<OperationRow>(operations)
      .find({
        $and: words.map((word) => ({ words: { $regex: `^${word.replace(/[^\p{L}\p{N}]/gu, '\\$&')}` } })),
        ...(region !== undefined && { 'territory.region': region }),
        ...(province !== undefined && { 'territory.province': province }),
      })
      .limit(most)
      .toArray();
    return rows.map(({ _id, names, territory }) => ({
      code: _id,
      label: names[language] ?? names['fr'] ?? names['ar'] ?? _id,
      region: territory.region,
      ...(territory.province !== undefined && { province: territory.province }),
    }));
  }
}
