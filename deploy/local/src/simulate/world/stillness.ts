import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { Trouble } from '../../trouble.ts';
import type { CaseClocks } from './case-clocks.ts';

/** How long nothing may move while somebody still has work. */
const stuckAfterMs = 60_000;
const shortestPauseMs = 4;
const longestPauseMs = 40;

/** What a service says of itself; `libs/messaging` says what it means. */
export interface Standing {
  readonly pending: number;
  readonly nextDueAt?: string;
  readonly topics: readonly string[];
  readonly positions: Readonly<Record<string, string>>;
}

export type Ends = ReadonlyMap<string, ReadonlyMap<number, bigint>>;

/** Where services stand, and where the topics end, at a moment when none of them has anything to do. */
export interface Still {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly ends: Ends;
}

/**
 * Knows when services have nothing more to do until something comes: none has anything pending, and each has read to the
 * ends of its topics, which are asked for after where the services stand. Never waits for a time.
 */
export class Stillness {
  constructor(
    private readonly clocks: CaseClocks,
    private readonly admin: Admin,
    private readonly alsoEnding: readonly string[],
  ) {}

  /** Resolves at such a moment; a Trouble that says who is busy when nothing has moved for a minute. */
  async of(names: readonly string[]): Promise<Still> {
    let [before, since, rest] = ['', Date.now(), shortestPauseMs];
    for (;;) {
      const standings = await this.standingsOf(names);
      const ends = await this.endsOf(standings);
      const busy = [...standings].filter(([, standing]) => isBusy(standing, ends)).map(([name]) => name);
      if (busy.length === 0) return { standings, ends };
      const now = JSON.stringify([...standings]);
      if (now !== before) [before, since] = [now, Date.now()];
      if (Date.now() - since > stuckAfterMs)
        throw new Trouble(`${busy.join(', ')} will not come to rest: nothing has moved for ${stuckAfterMs / 1_000} s`);
      await pause(rest);
      rest = Math.min(longestPauseMs, rest * 1.5);
    }
  }

  private async standingsOf(names: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
    return new Map(await Promise.all(names.map(async (name) => [name, await this.clocks.standing(name)] as const)));
  }

  private async endsOf(standings: ReadonlyMap<string, Standing>): Promise<Ends> {
    const read = [...standings.values()].flatMap(({ topics }) => topics);
    const topics = [...new Set([...read, ...this.alsoEnding])];
    return new Map(await Promise.all(topics.map(async (topic) => [topic, await this.endOf(topic)] as const)));
  }

  private async endOf(topic: string): Promise<ReadonlyMap<number, bigint>> {
    const offsets = await this.admin.fetchTopicOffsets(topic);
    return new Map(offsets.map(({ partition, high }) => [partition, BigInt(high)]));
  }
}

const isBusy = ({ pending, topics, positions }: Standing, ends: Ends): boolean =>
  pending > 0 ||
  topics.some((topic) =>
    [...(ends.get(topic) ?? [])].some(([partition, end]) => BigInt(positions[`${topic}/${partition}`] ?? 0) < end),
  );
