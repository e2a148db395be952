import { shards } from './feed.ts';

/** How far a reader has come, shard by shard. */
export type Positions = readonly number[];

export const beginning: Positions = Array.from({ length: shards }, () => 0);

/** The text of a cursor: the positions in the order of the shards, with dots between. Opaque to institutions. */
export const formatCursor = (positions: Positions): string => positions.join('.');

/** The positions that a cursor says; nothing for a text that no cursor has. */
export function parseCursor(text: string): Positions | undefined {
  if (!/^\d{1,15}(\.\d{1,15})*$/.test(text)) return undefined;
  const positions = text.split('.').map(Number);
  return positions.length === shards ? positions : undefined;
}

export const moved = (positions: Positions, shard: number, position: number): Positions =>
  positions.map((known, index) => (index === shard ? position : known));
