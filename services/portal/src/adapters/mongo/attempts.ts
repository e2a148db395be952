import { createHmac } from 'node:crypto';
import { Problem } from '@jisr/problem';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { PortalConfig } from '../config/portal.config.ts';

/** How often something may be tried. */
export interface Limit {
  readonly most: number;
  readonly perMs: number;
}

interface Tried {
  readonly _id: string;
  readonly times: number;
  readonly until: Date;
}

/**
 * Counts what may be tried only so often, whichever process it is tried at and whenever that began. Whoever tries is known here
 * by a keyed digest alone.
 */
@Injectable()
export class Attempts implements OnApplicationBootstrap {
  constructor(
    @InjectConnection() private readonly connection: Connection,
    private readonly config: PortalConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.attempts.createIndex({ until: 1 }, { expireAfterSeconds: 0 });
  }

  /** Counts one more; throws the problem that there were too many. */
  async count(what: string, who: string, { most, perMs }: Limit): Promise<void> {
    const began = Math.floor(Date.now() / perMs);
    const tried = await this.attempts.findOneAndUpdate(
      { _id: `${what}|${this.digestOf(who)}|${began}` },
      { $inc: { times: 1 }, $setOnInsert: { until: new Date((began + 1) * perMs) } },
      { upsert: true, returnDocument: 'after' },
    );
    if ((tried?.times ?? 1) > most) throw new Problem(429, 'too-many-requests');
  }

  private get attempts() {
    return this.connection.collection<Tried>('attempts');
  }

  private digestOf(who: string): string {
    return createHmac('sha256', this.config.sessionSecret).update(who).digest('base64url');
  }
}
