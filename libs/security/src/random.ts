import { randomFillSync } from 'node:crypto';

const page = Buffer.alloc(4096);
let used = page.length;

/**
 * Bytes of the system's own generator, at most 4096 at once, drawn by the page because a call of it costs more than they do.
 * Each byte is given out once and wiped from the page.
 */
export function randomBytes(length: number): Buffer {
  if (used + length > page.length) {
    randomFillSync(page);
    used = 0;
  }
  const drawn = page.subarray(used, used + length);
  used += length;
  const bytes = Buffer.from(drawn);
  drawn.fill(0);
  return bytes;
}
