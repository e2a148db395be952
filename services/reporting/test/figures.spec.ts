import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { awaitUntil } from '@jisr/testing';
import { CaseStory, planted, type Filing } from './case-story.ts';
import { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
}, 300_000);
afterAll(() => stage.close());

const lastFactOf = ({ id }: CaseStory) => stage.statements.factsOf(id).at(-1);
const registered = (count: number, on: string, filing?: Filing) =>
  Array.from({ length: count }, () => new CaseStory().registered(on, filing));
const untilStated = (cell: string, received: number) =>
  awaitUntil(() => stage.statements.kpi(cell)?.received === received);

describe('reporting, given the life of one case', () => {
  const story = new CaseStory()
    .registered('2026-01-05')
    .treated('2026-01-06', 'OP-1')
    .replied('2026-01-20', false)
    .closed('2026-02-02');

  beforeAll(async () => {
    await stage.tell(story);
    await awaitUntil(() => lastFactOf(story)?.status === 'closed');
  });

  it('ends with one fact that says how it went', () =>
    expect(lastFactOf(story)).toEqual({
      complaint: story.id,
      period: '2026-01',
      receivedOn: '2026-01-05',
      category: 'delivery-delay',
      track: 'direct',
      channel: 'phone',
      institution: 'al-omrane',
      region: 'MA-06',
      province: '06.141',
      delegation: 'casablanca',
      company: 'casablanca-settat',
      agency: 'nouaceur',
      operation: 'OP-1',
      admittedOn: '2026-01-06',
      routedOn: '2026-01-06',
      repliedOn: '2026-01-20',
      replyDays: 15,
      withinDeadline: true,
      outcome: 'granted',
      closedOn: '2026-02-02',
      closedFor: 'reply-accepted',
      status: 'closed',
      revision: stage.statements.factsOf(story.id).length,
    }));

  it('says nothing more when every event comes again', async () => {
    const stated = stage.statements.factsOf(story.id);
    const after = new CaseStory().registered('2026-01-07');
    await stage.tell(story, after);
    await untilStated('national|ma|2026-01|all', 2);
    expect(stage.statements.factsOf(story.id)).toEqual(stated);
  });
});

describe('reporting, given a case that is taken to the ombudsman', () => {
  it('says how far the recommendation came, and why the case was closed', async () => {
    const story = new CaseStory()
      .registered('2026-02-02')
      .treated('2026-02-03', 'OP-1')
      .replied('2026-02-10', false)
      .recommended('2026-02-20', '2026-06-01');
    await stage.tell(story);
    await awaitUntil(() => lastFactOf(story)?.status === 'closed');
    expect(lastFactOf(story)).toMatchObject({
      mediatedOn: '2026-02-20',
      recommendation: 'executed',
      closedOn: '2026-06-01',
      closedFor: 'recommendation-executed',
    });
    await awaitUntil(() => stage.statements.kpi('national|ma|2026-02|all')?.recommendationsExecuted === 1);
    expect(stage.statements.kpi('national|ma|2026-02|all')).toMatchObject({
      recommended: 1,
      closed: 1,
      inMediation: 0,
    });
  });
});

describe('reporting, given a month of cases', () => {
  const [large, small] = [
    registered(6, '2026-03-02', { region: 'MA-01', category: 'refund' }),
    registered(4, '2026-03-03', { region: 'MA-02', category: 'title-deed' }),
  ];
  large[0]?.treated('2026-03-04', 'OP-2').replied('2026-03-12', false).closed('2026-03-20');
  large[1]?.treated('2026-03-04', 'OP-2').replied('2026-03-22', true);
  const figures = { received: 6, admitted: 2, replied: 2, closed: 1, withdrawn: 0, withinDeadline: 1, late: 1 };

  beforeAll(async () => {
    await stage.tell(...large, ...small);
    await untilStated('national|ma|2026-03|all', 10);
    await awaitUntil(() => stage.statements.kpi('regional|MA-01|2026-03|refund')?.late === 1);
    await awaitUntil(() => stage.statements.kpi('national|ma|2026-03|all')?.late === 1);
  });

  it('states what became of them in the country and in each region', () => {
    const replyDays = { median: 10, p90: 20 };
    expect(stage.statements.kpi('national|ma|2026-03|all')).toMatchObject({ ...figures, received: 10, replyDays });
    expect(stage.statements.kpi('regional|MA-01|2026-03|refund')).toMatchObject({ ...figures, replyDays });
  });

  it.each([
    ['national|ma|2026-03|title-deed', { scope: 'national', category: 'title-deed' }],
    ['regional|MA-02|2026-03|all', { scope: 'regional', region: 'MA-02', category: 'all' }],
    ['operations|OP-2|2026-03|all', { scope: 'operations', operation: 'OP-2', category: 'all' }],
  ])('states %s, which has few, without a single count', async (cell, named) => {
    await awaitUntil(() => stage.statements.kpi(cell) !== undefined);
    expect(stage.statements.kpi(cell)).toEqual({ ...named, period: '2026-03', suppressed: true });
  });

  it('states an operation with as many as the threshold', async () => {
    const cases = registered(5, '2026-04-01').map((story) => story.treated('2026-04-02', 'OP-3'));
    await stage.tell(...cases);
    await untilStated('operations|OP-3|2026-04|all', 5);
    expect(stage.statements.kpi('operations|OP-3|2026-04|all')).toMatchObject({ admitted: 5, suppressed: false });
  });

  it('names no person, no reference and no word that somebody wrote', () => {
    const told = stage.statements.text();
    for (const { id, complainant, reference } of large) {
      expect(told).toContain(id);
      for (const secret of [complainant, reference, planted.remark]) expect(told).not.toContain(secret);
    }
    expect(told).not.toContain('JSR-2026');
  });
});

describe('reporting, rebuilt from the log', () => {
  it('states the same facts and figures, to the letter', async () => {
    const before = stage.statements.latest();
    await stage.stop();
    await stage.dropDatabase();
    stage.statements.forget();
    await stage.start();
    await awaitUntil(() => isDeepStrictEqual(stage.statements.latest(), before));
  }, 120_000);
});

describe('reporting, told to leave in the middle of its work', () => {
  /** Tells new cases without a pause, so that there is always more to do, until it is told to stop: all of them. */
  async function tellUntil(enough: AbortSignal): Promise<readonly CaseStory[]> {
    const told: CaseStory[] = [];
    while (!enough.aborted) {
      const stories = registered(100, '2026-05-04').map((story) => story.treated('2026-05-05', 'OP-4'));
      await stage.tell(...stories);
      told.push(...stories);
    }
    return told;
  }

  it('leaves in time and in order, and has neither lost nor doubled anything when it is back', async () => {
    const others = await stage.factsKept();
    await stage.stop();
    const gone = new AbortController();
    let telling: ReturnType<typeof tellUntil> | undefined;
    const departure = await stage
      .runUntilTold(async () => {
        telling = tellUntil(gone.signal);
        await awaitUntil(async () => (await stage.factsKept()) > others);
      })
      .finally(() => gone.abort());
    // The process cuts itself off with 1 when it is not out within its limit (libs/host/src/departure.ts).
    expect(departure).toEqual({ code: 0, fatal: [] });
    const stories = (await telling) ?? [];
    await stage.start();
    await untilStated('operations|OP-4|2026-05|all', stories.length);
    const revisions = stories.map(({ id }) =>
      stage.statements
        .factsOf(id)
        .map(({ revision }) => revision)
        .join(),
    );
    expect(new Set(revisions)).toEqual(new Set(['1,2,3,4']));
  }, 120_000);
});
