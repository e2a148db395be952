import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from '@jest/globals';
import { Windows } from '../../application/windows.ts';
import { closureReasons } from '../../domain/mediation.ts';
import { codesOf } from './load-code-lists.ts';
import { loadWindows } from './load-windows.ts';

it('gives everything that is owed a last day since 1900', () => {
  const windows = new Windows(loadWindows());
  expect(windows.lastDay('settlement-answer', '1900-01-01')).toBe('1900-01-31');
  expect(windows.lastDay('recommendation-answer', '2026-02-01')).toBe('2026-03-03');
  expect(windows.lastDay('recommendation-execution', '2026-02-01')).toBe('2026-04-02');
});

it('takes the rule of the day on which it begins', () => {
  const rule = { code: 'settlement-answer', legalBasis: 'x' } as const;
  const windows = new Windows([
    { ...rule, version: 1, validFrom: '1900-01-01', days: 30 },
    { ...rule, version: 2, validFrom: '2026-01-01', days: 10 },
  ]);
  expect(windows.lastDay('settlement-answer', '2025-12-31')).toBe('2026-01-30');
  expect(windows.lastDay('settlement-answer', '2026-01-01')).toBe('2026-01-11');
});

it('is refused with every field that is wrong and every window that is missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'jisr-reference-'));
  const file = join(folder, 'windows.json');
  const load = async (rows: object[]) => {
    await writeFile(file, JSON.stringify(rows));
    return () => loadWindows(pathToFileURL(file));
  };
  expect(await load([{ code: 'lunch', version: 1, validFrom: '1900-13-01', days: 0 }])).toThrow(
    /0\.code: .*\n.*0\.validFrom: .*\n.*0\.days: .*\n.*0\.legalBasis: /,
  );
  const row = { code: 'settlement-answer', version: 1, validFrom: '1900-01-01', days: 30, legalBasis: 'x' };
  expect(await load([row, { ...row, validFrom: '2026-01-01' }])).toThrow(
    /recommendation-answer: no row\n.*recommendation-execution: no row\n.*settlement-answer@1: stands twice/,
  );
  await rm(folder, { recursive: true });
});

it("finds each of the ombudsman's closure reasons in the code list", () => {
  const known = codesOf('closure-reasons');
  expect(closureReasons.filter((reason) => !known.has(reason))).toEqual([]);
});

it('finds the reason of silence in the code list', () => {
  expect(codesOf('refusal-reasons')).toContain('no-answer');
});
