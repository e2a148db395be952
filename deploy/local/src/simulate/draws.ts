import { draw } from '../import-la311/draw.ts';

/**
 * The chances of one case. Each is a hash of the seed, the case and what it is drawn for, never the next of a shared stream:
 * it comes out the same whatever else is drawn, and in whatever order.
 */
export class Draws {
  constructor(
    private readonly seed: number,
    private readonly caseNumber: number,
  ) {}

  below(limit: number, purpose: string): number {
    return draw(purpose, `${this.seed}/${this.caseNumber}`, limit);
  }

  /** In [0, 1). */
  share(purpose: string): number {
    return this.below(1_000_000, purpose) / 1_000_000;
  }

  one<T>(items: readonly T[], purpose: string): T {
    const item = items[this.below(items.length, purpose)];
    if (item === undefined) throw new RangeError(`nothing to draw for ${purpose}`);
    return item;
  }

  /** A standard normal, by Box and Muller. */
  normal(purpose: string): number {
    const [radius, angle] = [1 - this.share(`${purpose}/radius`), this.share(`${purpose}/angle`)];
    return Math.sqrt(-2 * Math.log(radius)) * Math.cos(2 * Math.PI * angle);
  }
}
