import { civilDayOf, type LocalDate } from '@jisr/calendar';
import { setTimeout as pause } from 'node:timers/promises';
import { services } from '@jisr/contracts';
import { loadTerritory } from '../import-la311/territory.ts';
import { endOfOffice, plusMonths, workingDaysBetween } from './calendar.ts';
import { castOf, placesOf } from './cast.ts';
import { Director } from './director.ts';
import { Observed } from './observed.ts';
import { reportOf, type Report } from './report.ts';
import type { Still } from './world/stillness.ts';
import { deciders, type World } from './world/world.ts';
import { reportedOperations } from './operations.ts';

export interface Plan {
  readonly cases: number;
  readonly seed: number;
  /** First day on which complaints come in, and over how many months. */
  readonly from: LocalDate;
  readonly months: number;
  /** Simulated days a second at most; as many as the platform settles without one. */
  readonly daysPerSecond?: number;
  /** Tells this run's references from those of other runs on the same platform. */
  readonly prefix: string;
  readonly onDay?: (day: LocalDate, observed: Observed) => void;
}

/**
 * Plays a run on a platform that nobody else simulates on, and gives its clock back, whatever happens.
 *
 * Each step is a day on which somebody acts or something is due. The cases' clock is set to its end, service by service where
 * timers are due, until nothing moves; then the day's requests are handed in, until nothing moves; then people hear what was
 * stated and plan what they do about it.
 */
export async function simulate(world: World, plan: Plan): Promise<Report> {
  const started = performance.now();
  const { cases, seed, prefix, from, months } = plan;
  const territory = loadTerritory();
  const cast = castOf({ cases, seed, prefix }, territory);
  const director = new Director(cast, workingDaysBetween(from, plusMonths(from, months)));
  const observed = new Observed();
  const ids = new Set(cast.map(({ complaintId }) => complaintId));
  const realNow = new Date();
  let [until, reported] = [from, new Set<string>() as ReadonlySet<string>];
  try {
    await world.clocks.set(deciders, endOfOffice(from));
    await world.letterbox.send(reportedOperations(placesOf({ cases, seed, prefix }, territory), from));
    let still = await world.still();
    for (let day = nextDay(director, still, realNow); day; day = nextDay(director, still, realNow)) {
      await bringTo(day, world, still);
      const requests = director.requestsOf(day);
      observed.handIn(requests);
      await world.letterbox.send(requests);
      still = day.endsWith('-01') ? await world.allStill() : await world.still();
      observed.refuse(world.refusals());
      director.hear(
        observed.state(world.stated(), (id) => ids.has(id)),
        day,
      );
      until = day;
      plan.onDay?.(day, observed);
      if (plan.daysPerSecond) await pause(1_000 / plan.daysPerSecond);
    }
    await world.allStill();
    reported = await world.reported();
  } finally {
    await world.clocks.release();
  }
  const seconds = (performance.now() - started) / 1_000;
  return reportOf({ cast, observed, reported, period: { from, until }, prefix, seconds });
}

/** The next day on which somebody acts, or something of a past day becomes due; none when the run is over. */
function nextDay(director: Director, { standings }: Still, realNow: Date): LocalDate | undefined {
  const due = [...standings.values()].flatMap(({ nextDueAt }) =>
    nextDueAt !== undefined && new Date(nextDueAt) < realNow ? [civilDayOf(nextDueAt)] : [],
  );
  return [director.nextDay() ?? [], due].flat().sort()[0];
}

/**
 * Sets the clock to the end of a day. Where timers are due the services come one after the other, routing's legal clocks
 * first, so that what a day brings is stated in one order on a fast machine and on a slow one.
 */
async function bringTo(day: LocalDate, world: World, before: Still): Promise<void> {
  const now = endOfOffice(day);
  let { standings } = before;
  const isDue = (name: string) => new Date(standings.get(name)?.nextDueAt ?? now.getTime() + 1) <= now;
  const reached = new Set<string>();
  for (const name of deciders) {
    if (!isDue(name)) continue;
    await world.clocks.set([name], now);
    reached.add(name);
    ({ standings } = await world.still());
  }
  await world.clocks.set(
    services.filter((name) => !reached.has(name)),
    now,
  );
}

/** Never used before, so that a run can be played again on the same platform. */
export const prefixOf = (seed: number): string => `SIM${seed}-${Date.now().toString(36)}`;
