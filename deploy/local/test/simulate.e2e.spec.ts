import { beforeAll, describe, expect, it } from '@jest/globals';
import { startPlatform } from '@jisr/testing';
import { accessOfPlatform, deck, simulate, World, type Report } from '../src/simulate/index.ts';

const minutes = 60_000;

/** Plays the deck once on a platform that has seen nothing before. */
async function played(prefix: string): Promise<Report> {
  const platform = await startPlatform();
  const world = await World.open(accessOfPlatform(platform), platform.institutionsDir);
  try {
    return await simulate(world, { cases: deck.length, seed: 7, from: '2025-01-06', months: 1, prefix });
  } finally {
    await world.close();
    await platform.stop();
  }
}

describe('a seeded run of the whole deck', () => {
  let report: Report;
  beforeAll(async () => {
    report = await played('SIM-A');
  }, 8 * minutes);

  it('reaches every status, takes every transition and has every event of the lifecycle stated', () =>
    expect(report.notReached).toEqual({ statuses: [], transitions: [], events: [] }));

  it('makes no illegal transition', () => expect(report.illegal).toEqual([]));

  it('is refused nothing but what was mistaken on purpose, and all of that', () => {
    expect([report.refusals.unexpected, report.refusals.missed]).toEqual([[], []]);
    expect(Object.keys(report.refusals.expected).length).toBeGreaterThan(5);
  });

  it('leaves no case standing still', () => expect(report.standingStill).toEqual([]));

  it('breaches, suspends and extends clocks, and climbs every level of the ladder', () => {
    expect(report.clocks['treatment']).toMatchObject({
      breached: expect.any(Number),
      suspended: expect.any(Number),
      extended: expect.any(Number),
    });
    expect(Object.keys(report.escalations).sort()).toEqual(['company', 'mediator', 'national']);
  });

  it('stands in the reporting topics with every case', () => expect(report.reported).toBe(deck.length));

  describe('played again on a fresh platform', () => {
    let again: Report;
    beforeAll(async () => {
      again = await played('SIM-B');
    }, 8 * minutes);

    it('gives the same log', () => expect([again.events, again.digest]).toEqual([report.events, report.digest]));
  });
});
