import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writable } from './folders.ts';

describe('a data folder', () => {
  const parent = mkdtempSync(join(tmpdir(), 'jisr-folders-'));
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  it('is made where there is room', () => {
    const folder = writable(join(parent, 'new'), 1);
    expect(existsSync(folder)).toBe(true);
  });

  it('is refused on a full disk, with what is left, what is needed and what to do', () => {
    expect(() => writable(parent, Number.MAX_SAFE_INTEGER)).toThrow(
      /has \d+ MB left and needs \d+: free the disk, or set JISR_DATA_DIR/,
    );
  });
});
