import { describe, expect, it } from '@jest/globals';
import { caseStatuses, statusAfter } from '@jisr/case-status';
import { allEventTypes, isLifecycle } from '@jisr/contracts';
import { loadTerritory } from '../import-la311/territory.ts';
import { castOf } from './cast.ts';
import { Observed } from './observed.ts';
import { isComplete, isSound, reportOf } from './report.ts';
import { statusPaths } from './status-paths.ts';

const cast = castOf({ seed: 7, cases: 1, prefix: 'T' }, loadTerritory());
const [subject] = cast;
const fact = (type: string, second: number, data: object = {}) => ({
  id: `${second}`,
  source: `/jisr/${type.split('.')[0]}`,
  type: `ma.jisr.${type}.v1`,
  subject: subject?.complaintId ?? '',
  time: `2025-02-03T10:00:${10 + second}.000Z`,
  data,
});
const life = [
  fact('intake.complaint-registered', 1, { receiptNumber: 'R-1' }),
  fact('intake.complaint-admitted', 2),
  fact('routing.case-routed', 3),
  fact('housing-projects.treatment-opened', 4),
  fact('housing-projects.reply-issued', 5),
  fact('housing-projects.case-closed', 6),
];

function reported(facts: typeof life, reportedIds = [subject?.complaintId ?? '']) {
  const observed = new Observed();
  observed.state(facts, () => true);
  const period = { from: '2025-01-06', until: '2025-03-01' };
  return reportOf({ cast, observed, reported: new Set(reportedIds), period, prefix: 'T', seconds: 1 });
}

describe('the report', () => {
  it('counts statuses and transitions, and is sound when all cases ended where they should', () => {
    const report = reported(life);
    expect(report.transitions).toMatchObject({ 'replied → closed': 1, 'in-treatment → replied': 1 });
    expect([isSound(report), isComplete(report)]).toEqual([true, false]);
  });

  it('names a case that stands still, an illegal transition and a case that reporting lacks', () => {
    expect(reported(life.slice(0, 5)).standingStill).toEqual([expect.stringContaining('is replied, not closed')]);
    const twice = reported([...life, fact('housing-projects.case-closed', 7)]);
    expect(twice.illegal).toEqual([expect.stringContaining('housing-projects.case-closed after closed')]);
    expect([isSound(twice), isSound(reported(life, []))]).toEqual([false, false]);
  });

  it('has one digest for one log, whatever the platform makes anew and however contexts interleave', () => {
    const again = [...life]
      .reverse()
      .map((each) => ({ ...each, id: 'other', data: { ...each.data, receiptNumber: 'R-2' } }));
    expect(reported(again).digest).toBe(reported(life).digest);
    expect(reported(life.slice(1)).digest).not.toBe(reported(life).digest);
  });
});

describe('the ways from status to status', () => {
  const moves = allEventTypes().filter(isLifecycle);

  it('are each the way of some event', () => {
    for (const from of caseStatuses)
      for (const to of statusPaths[from])
        expect([from, moves.some((type) => statusAfter(from, { type }) === to) ? to : undefined]).toEqual([from, to]);
  });

  it('lead to every status', () => {
    const reachedStatuses = new Set(Object.values(statusPaths).flat());
    expect(caseStatuses.filter((status) => status !== 'unknown' && !reachedStatuses.has(status))).toEqual([]);
  });
});
