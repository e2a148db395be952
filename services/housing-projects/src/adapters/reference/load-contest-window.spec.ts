import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { ContestWindow } from '../../application/contest-window.ts';
import { loadContestWindow } from './load-contest-window.ts';

it('gives every reply since 1900 a last day to contest it', () => {
  const window = new ContestWindow(loadContestWindow());
  expect(window.lastDay('1900-01-01')).toBe('1900-01-31');
  expect(window.lastDay('2026-02-01')).toBe('2026-03-03');
});

it('is refused with every field that is wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jisr-reference-'));
  const file = join(folder, 'contest-window.json');
  await writeFile(file, JSON.stringify([{ code: 'contest-window', version: 1, validFrom: '1900-13-01', days: 0 }]));
  expect(() => loadContestWindow(pathToFileURL(file))).toThrow(/0\.validFrom: .*\n.*0\.days: .*\n.*0\.legalBasis: /);
  await rm(folder, { recursive: true });
});
