import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform } from '../platform.ts';
import { accessOfPlatform, isSound, prefixOf, simulate, World, type Report } from '../simulate/index.ts';

const seed = 7;

/**
 * Plays a small run, unless this data folder has had one or its cases live in real time: complaints of a month, so that what follows in the year after falls
 * on few days and is over soon. `npm run simulate` plays larger ones.
 */
export async function playSimulation(
  platform: Platform,
  { folder, cases, say }: { readonly folder: string; readonly cases: number; readonly say: (line: string) => void },
): Promise<void> {
  const marker = join(folder, 'simulated');
  if (cases === 0 || existsSync(marker) || process.env['JISR_CLOCK'] === 'real') return;
  say(`playing ${cases} cases over a simulated year`);
  const world = await World.open(accessOfPlatform(platform), platform.institutionsDir);
  try {
    const report = await simulate(world, { cases, seed, from: '2025-01-06', months: 1, prefix: prefixOf(seed) });
    for (const line of linesOf(report)) say(line);
  } finally {
    await world.close();
  }
  writeFileSync(marker, String(cases));
}

const linesOf = (report: Report): string[] => [
  `simulated ${report.cases} cases, ${report.events} events in ${report.seconds.toFixed(0)} s; illegal transitions ${report.illegal.length}`,
  `reached   ${Object.entries(report.statuses)
    .map(([status, count]) => `${status} ${count}`)
    .join(' · ')}`,
  `reporting ${report.reported} of the simulator's cases in jisr.reporting.case-facts.v1`,
  ...(isSound(report) ? [] : ['the simulation did not go as it should: npm run simulate says what is wrong']),
];
