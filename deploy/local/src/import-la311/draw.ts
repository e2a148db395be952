import { createHash } from 'node:crypto';

/**
 * A number in [0, below) that depends on the purpose and the id alone: the first 48 bits of
 * SHA-256(`<purpose>/<id>`), big-endian, modulo `below`. The same on every machine and in every language, so that a second
 * import gives the same requests and an independent count can follow.
 */
export const draw = (purpose: string, id: string, below: number): number =>
  createHash('sha256').update(`${purpose}/${id}`).digest().readUIntBE(0, 6) % below;

/** Chooses by `draw` among items in their given order, each as likely as its weight. */
export function drawWeighted<T>(purpose: string, id: string, items: readonly T[], weightOf: (item: T) => number): T {
  let rest = draw(
    purpose,
    id,
    items.reduce((sum, item) => sum + weightOf(item), 0),
  );
  for (const item of items) {
    rest -= weightOf(item);
    if (rest < 0) return item;
  }
  throw new RangeError(`nothing to draw for ${purpose}`);
}
