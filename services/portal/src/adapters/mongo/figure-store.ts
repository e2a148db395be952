import type { FigureScope } from '@jisr/portal-api';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { figures, type FigureRow } from '../../application/figure-rows.ts';

/** Which cells somebody asks for; months in and between `from` and `to`. */
export interface FigureQuery {
  readonly scope: FigureScope;
  readonly region?: string | undefined;
  readonly operation?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** A category, `all` for the cells over all of them, `each` for those of every single one. */
  readonly category: string;
}

/** The figures, as the reporting topics state them. */
@Injectable()
export class FigureStore implements OnApplicationBootstrap {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.collection.createIndex({ scope: 1, category: 1, period: 1 });
  }

  /** In order of place, period and category. */
  find({ scope, region, operation, from, to, category }: FigureQuery): Promise<FigureRow[]> {
    const period = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
    return this.collection
      .find({
        scope,
        category: category === 'each' ? { $ne: 'all' } : category,
        ...(region !== undefined && { region }),
        ...(operation !== undefined && { operation }),
        ...(Object.keys(period).length > 0 && { period }),
      })
      .sort({ region: 1, operation: 1, period: 1, category: 1 })
      .toArray();
  }

  /** First and last month of which the country has figures; none without any. */
  async span(): Promise<{ readonly first?: string; readonly last?: string }> {
    const [first, last] = await Promise.all(
      ([1, -1] as const).map((direction) =>
        this.collection.findOne({ scope: 'national', category: 'all' }, { sort: { period: direction } }),
      ),
    );
    return { ...(first && { first: first.period }), ...(last && { last: last.period }) };
  }

  operations(): Promise<string[]> {
    return this.collection.distinct('operation', { scope: 'operations' }) as Promise<string[]>;
  }

  private get collection() {
    return this.connection.collection<FigureRow>(figures);
  }
}
