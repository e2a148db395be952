import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { services, topics } from '@jisr/contracts';
import { awaitUntil, FollowedTopic, startPlatform, type Platform } from '@jisr/testing';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  expandSampleCsv,
  importLa311,
  loadTerritory,
  openCsv,
  operationsPath,
  type StructuredRequest,
} from '../src/import-la311/index.ts';
import { publishRequests } from '../src/publish/index.ts';
import { kafkaOf } from '../src/publish/connection.ts';
import { eventsOf } from '../src/publish/lines.ts';
import { keptAnswers } from './answers-kept.ts';
import { countOf, defectsOf } from './event-stream.ts';
import { expectedCounts, tabulate, type ExpectedCounts } from './expected-counts.ts';
import { expectedKpis, isSettled, statedKpis, tabulateFacts, type CaseFact, type Kpi } from './stated.ts';

const cases = 10_000;
const minutes = 60_000;
const operator = 'al-omrane';
const victims = [...services, 'mongod', 'kafka'];
const share = cases / (victims.length + 1);

describe('the platform, with every part of it killed in the middle of 10,000 cases', () => {
  const csv = join(tmpdir(), `jisr-kill-${process.pid}.csv`);
  let platform: Platform;
  let facts: FollowedTopic<CaseFact>;
  let expected: ExpectedCounts;
  /** The requests of each case. */
  const filed: (readonly StructuredRequest[])[] = [];
  let sent = 0;

  beforeAll(async () => {
    writeFileSync(csv, expandSampleCsv(cases));
    [platform, expected] = await Promise.all([startPlatform(), expectedCounts(csv)]);
    facts = await follow<CaseFact>('analyst', topics.caseFacts.name);
    for await (const { requests } of importLa311(openCsv(csv), loadTerritory()))
      if (requests.length > 0) filed.push(requests);
    await publish(eventsOf(operationsPath, () => undefined));
    await publishShare(0);
  }, 5 * minutes);

  afterAll(async () => {
    await facts.close();
    await platform.stop();
    rmSync(csv, { force: true });
  });

  const follow = <Data>(principal: string, topic: string, prefix = principal) =>
    FollowedTopic.open<Data>(kafkaOf(platform.connectionOf(principal), 'jisr-kill'), topic, `${prefix}.kill.${topic}`);

  /** Sends them; the services read them in their own time. */
  const publish = async (events: Parameters<typeof publishRequests>[0]) => {
    const connection = platform.connectionOf(operator);
    sent += (await publishRequests(events, { institution: operator, connection })).summary.sent;
  };

  const publishShare = (number: number) =>
    publish(Readable.from(filed.slice(number * share, (number + 1) * share).flat()));

  it.each(victims.map((name, index) => [name, (index + 0.5) * share, index + 1] as const))(
    'has %s back after it was killed at %i cases, with more on their way',
    async (name, reached, next) => {
      await publishShare(next);
      await facts.until((seen) => seen.latest().length >= reached, 3 * minutes);
      expect(facts.latest().length).toBeGreaterThanOrEqual(reached);
      expect(facts.latest().filter(isSettled).length).toBeLessThan((next + 1) * share);
      const victim = platform.processes().find(({ plan }) => plan.name === name);
      const { pid } = victim ?? {};
      process.kill(pid ?? 0, 'SIGKILL');
      await awaitUntil(
        () => victim?.pid !== undefined && victim.pid !== pid && victim.state === 'running',
        2 * minutes,
      );
    },
    5 * minutes,
  );

  it(
    'has lost no case and counted none twice, by category, area and month',
    async () => {
      const { Closed, Cancelled, 'Referred Out': referred } = expected.status;
      await facts.until((seen) => {
        const ended = seen.latest().filter(({ status }) => ['closed', 'withdrawn', 'returned'].includes(status));
        return ended.length === Closed + Cancelled + referred;
      }, 8 * minutes);
      expect(tabulateFacts(facts.latest())).toEqual(tabulate(expected.cells));
    },
    10 * minutes,
  );

  it('states the figures of the source', async () => {
    const wanted = expectedKpis(expected.cells, 'national');
    const kpis = await follow<Kpi>('analyst', topics.kpisNational.name);
    await kpis.until((seen) => JSON.stringify(sorted(statedKpis(seen.latest()))) === JSON.stringify(sorted(wanted)));
    expect(statedKpis(kpis.latest())).toEqual(wanted);
    await kpis.close();
  }, 120_000);

  it('has answered every request once', async () => {
    await awaitUntil(async () => (await keptAnswers(platform)).accepted >= sent);
    expect(await keptAnswers(platform)).toEqual({ accepted: sent, duplicate: 0, rejected: 0 });
  });

  it(
    'has said each thing once and in order',
    async () => {
      const { Closed, Cancelled, 'Referred Out': referred } = expected.status;
      const lifecycle = await follow('reporting', topics.lifecycle.name, 'jisr.reporting.v1');
      const count = ({ records }: FollowedTopic<unknown>) =>
        Object.fromEntries(Object.keys(said).map((type) => [type, countOf(records, `ma.jisr.${type}.v1`)]));
      const said = {
        'intake.complaint-registered': cases,
        'routing.case-routed': cases,
        'housing-projects.reply-issued': Closed,
        'housing-projects.case-closed': Closed,
        'intake.complaint-withdrawn': Cancelled,
        'routing.case-returned': referred,
      };
      await lifecycle.until(() => count(lifecycle)['housing-projects.case-closed'] === Closed);
      expect(count(lifecycle)).toEqual(said);
      expect(defectsOf(lifecycle.records)).toEqual([]);
      await lifecycle.close();
    },
    3 * minutes,
  );
});

const sorted = (table: Record<string, unknown>) => Object.entries(table).sort(([a], [b]) => a.localeCompare(b));
