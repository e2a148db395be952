import type { CloudEvent } from '@jisr/contracts';

/** Collection of what each institution was told, place by place. */
export const feed = 'feed';

/** Parts of a feed, each in one order: as many as the lifecycle topic has partitions, and as many as a rejected one has. */
export const caseShards = 6;
export const rejectionShards = 3;
export const shards = caseShards + rejectionShards;

/** One place of a feed: an event of a case, or a request that was sent back. */
export interface Told {
  /** `<institution>|<shard>|<position>` */
  readonly _id: string;
  readonly institution: string;
  readonly shard: number;
  /** From 1, without gaps, within the shard. */
  readonly position: number;
  readonly at: Date;
  readonly what: { readonly caseId: string; readonly index: number } | { readonly rejection: CloudEvent };
}

export const feedSubject = (institution: string, shard: number): string => `feed|${institution}|${shard}`;
