import Table from 'cli-table3';
import type { Report } from './report.ts';

const moves = ['started', 'warned', 'suspended', 'extended', 'breached', 'stopped'];

/** The report for people. */
export function toText(report: Report): string {
  const { cases, requests, events, period, tracks, seconds, digest, illegal, refusals, notReached } = report;
  return [
    table(
      ['run', ''],
      [
        ['cases', `${cases} (${inWords(tracks)})`],
        ['requests', requests],
        ['events stated', events],
        ['in the reporting topics', `${report.reported} cases`],
        ['simulated', `${period.from} to ${period.until}, in ${seconds.toFixed(0)} s`],
        ['escalated to', inWords(report.escalations)],
        ['refused as meant', inWords(refusals.expected)],
      ],
    ),
    table(['status', 'reached'], Object.entries(report.statuses)),
    table(['transition', 'taken'], Object.entries(report.transitions)),
    table(
      ['clock', ...moves],
      Object.entries(report.clocks).map(([kind, counts]) => [kind, ...moves.map((move) => counts[move] ?? 0)]),
    ),
    table(
      ['must be none', ''],
      [
        ['illegal transitions', listed(illegal)],
        ['refused unexpectedly', listed(refusals.unexpected)],
        ['taken though mistaken', listed(refusals.missed)],
        ['standing still', listed(report.standingStill)],
        ['statuses not reached', listed(notReached.statuses)],
        ['transitions not taken', listed(notReached.transitions)],
        ['events never stated', listed(notReached.events)],
      ],
    ),
    `digest of the log ${digest}`,
  ].join('\n');
}

const mostListed = 20;

const listed = (items: readonly string[]): string =>
  items.length === 0 ? '0' : [String(items.length), ...items.slice(0, mostListed)].join('\n');

const inWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(' · ');

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const made = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows) made.push([...row]);
  return made.toString();
}
