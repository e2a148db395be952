import type { Draws } from './draws.ts';

/** How long somebody takes, in working days: log-normal around a median, cut off at both ends. */
interface Delay {
  readonly median: number;
  /** Of the logarithm: 0.5 means that two of three lie within a factor of 1.65. */
  readonly spread: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Assumed, since neither institution publishes such figures; chosen so that what is public comes out: the Médiateur said of
 * 2022 that replies take 75 days on average where the law gives 60, so some come late. What people do about a letter is quick or
 * not at all, and log-normal like most waiting of people for people. The ends keep an act, be it put off by some days, inside or
 * outside the window that its scenario is about: 15 days to bring something, 30 to contest, 60 to reply.
 */
export const delays = {
  acknowledging: { median: 4, spread: 0.5, least: 1, most: 9 },
  'replying in time': { median: 18, spread: 0.4, least: 11, most: 36 },
  'replying late': { median: 8, spread: 0.6, least: 2, most: 20 },
  'asking back': { median: 3, spread: 0.5, least: 1, most: 8 },
  'bringing papers': { median: 4, spread: 0.5, least: 1, most: 8 },
  deciding: { median: 5, spread: 0.6, least: 1, most: 15 },
  'second thoughts': { median: 16, spread: 0.05, least: 16, most: 17 },
  soon: { median: 2, spread: 0.4, least: 1, most: 3 },
  instructing: { median: 4, spread: 0.6, least: 1, most: 15 },
  reviewing: { median: 6, spread: 0.5, least: 1, most: 15 },
  'answering a recommendation': { median: 11, spread: 0.4, least: 3, most: 17 },
  executing: { median: 30, spread: 0.4, least: 8, most: 58 },
} as const satisfies Readonly<Record<string, Delay>>;

export type DelayName = keyof typeof delays;

/** Working days until somebody acts; at least one, since a case has one step a day. */
export function workingDaysFor(name: DelayName, purpose: string, draws: Draws): number {
  const { median, spread, least, most } = delays[name];
  const drawn = Math.round(median * Math.exp(spread * draws.normal(purpose)));
  return Math.min(most, Math.max(least, drawn));
}
