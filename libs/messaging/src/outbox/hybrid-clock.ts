import { randomBytes } from 'node:crypto';

/**
 * Hybrid logical clock (Kulkarni et al., 2014) whose readings are strings that sort as they happened.
 *
 * Guarantees: a reading is greater than every reading this process gave before and than every reading passed to
 * `tick`. A transaction passes those of all documents that it touches, so readings follow commit order per document,
 * across instances whose wall clocks disagree. Readings of two instances never collide (random suffix).
 */
export class HybridClock {
  private millis = 0;
  private counter = 0;
  private readonly instance = randomBytes(4).toString('hex');

  constructor(private readonly wallClock: () => number = Date.now) {}

  tick(seen: Iterable<string> = []): string {
    let [millis, counter] = [this.millis, this.counter];
    for (const reading of seen) {
      const [seenMillis, seenCounter] = parse(reading);
      if (seenMillis > millis || (seenMillis === millis && seenCounter > counter)) {
        [millis, counter] = [seenMillis, seenCounter];
      }
    }
    const wall = this.wallClock();
    [this.millis, this.counter] = wall > millis ? [wall, 0] : [millis, counter + 1];
    return `${hex(this.millis, 12)}-${hex(this.counter, 8)}-${this.instance}`;
  }
}

const hex = (value: number, width: number) => value.toString(16).padStart(width, '0');

const parse = (reading: string): [number, number] => [
  Number.parseInt(reading.slice(0, 12), 16),
  Number.parseInt(reading.slice(13, 21), 16),
];
