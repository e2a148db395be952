import { expect, it } from '@jest/globals';
import { packagedRules } from '@jisr/reference';
import { ContestWindow } from './contest-window.ts';

it('gives every reply since 1900 a last day to contest it', () => {
  const window = new ContestWindow(packagedRules());
  expect(window.lastDay('1900-01-01')).toBe('1900-01-31');
  expect(window.lastDay('2026-02-01')).toBe('2026-03-03');
});
