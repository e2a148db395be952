import Table from 'cli-table3';
import type { Report } from './bench-intake.ts';

/** The report as people read it. */
export function toTable({ machine, node, idleMegabytes, measurements, ratios }: Report): string {
  const table = new Table({
    head: ['', 'complaints', 'per second', 'p50 ms', 'p99 ms', 'CPU ms each', 'peak MB'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  for (const { name, records, rate, p50Ms, p99Ms, cpuMsPerRecord, peakMegabytes } of measurements)
    table.push([name, records, Math.round(rate), p50Ms, p99Ms, cpuMsPerRecord.toFixed(2), peakMegabytes]);
  return [
    table.toString(),
    `intake is ${ratios.toNaive.toFixed(1)} × naive and ${ratios.toCeiling.toFixed(2)} × the ceiling; idle it takes ${idleMegabytes} MB`,
    `on ${machine}, Node ${node}`,
  ].join('\n');
}
