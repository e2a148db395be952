import Table from 'cli-table3';
import type { MeasuredPage } from './bench-pages.ts';

/** What every page has to reach in every category. */
export const leastScore = 95;

/** Whether each score is as high as it has to be. */
export const isEnough = (pages: readonly MeasuredPage[]): boolean =>
  pages.every(({ scores }) => Object.values(scores).every((score) => score >= leastScore));

/** The scores as people read them. */
export function toTable(pages: readonly MeasuredPage[]): string {
  const head = [
    '',
    'performance',
    'accessibility',
    'best practices',
    'first paint s',
    'largest s',
    'blocked ms',
    'shift',
    'KB',
  ];
  const table = new Table({
    head: ['page', ...head],
    colAligns: ['left', 'left', ...head.slice(1).map(() => 'right' as const)],
    style: { head: [], border: [] },
  });
  for (const { page, language, scores, firstPaintMs, largestPaintMs, blockedMs, shift, bytes } of pages)
    table.push([
      ...[page, language, scores.performance, scores.accessibility, scores['best-practices']],
      ...[(firstPaintMs / 1_000).toFixed(1), (largestPaintMs / 1_000).toFixed(1), Math.round(blockedMs)],
      ...[shift.toFixed(3), Math.round(bytes / 1_024)],
    ]);
  const low = pages.filter((page) => !isEnough([page])).length;
  return `${table.toString()}\n${low === 0 ? 'every score is' : `${low} of ${pages.length} pages are below`} ${leastScore}${low === 0 ? ' or more' : ''}`;
}
