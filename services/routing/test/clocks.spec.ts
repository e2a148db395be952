import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Exchange, FollowedTopic, Rejection } from '@jisr/testing';
import { CaseFile, ombudsman, operator } from './case-file.ts';
import { openStage, type Stage } from './stage.ts';

/** Each test lives in a year of its own, so that the time that one sets is past to none of the others. */
describe('the legal clocks', () => {
  let stage: Stage;
  let exchange: Exchange;
  let sentBack: FollowedTopic<Rejection>;
  beforeAll(async () => {
    stage = await openStage('2029-12-31');
    exchange = stage.exchange;
    sentBack = await exchange.rejectedOf(operator);
  }, 120_000);
  afterAll(() => stage.close());

  const direct = () => new CaseFile(exchange);
  const mediated = () => new CaseFile(exchange, ombudsman);
  /** What routing has said, each in a line: name, clock or level, day, and what else counts. */
  const told = (file: CaseFile, from = 0) =>
    exchange
      .saidOf(file.id)
      .slice(from)
      .map(({ headers, data }) => {
        const name = headers['ce_type']?.split('.')[3] ?? '';
        const { clock, on, startedOn, dueOn, late, fraction, to, reason } = data;
        const day = on ?? startedOn;
        return [name, clock, day, name === 'clock-started' ? dueOn : (late ?? fraction ?? to), reason].filter(
          (part) => part !== undefined,
        );
      });

  it('cross a year in a moment: a case that nobody answers is warned of, breached, and climbs to the Médiateur', async () => {
    await stage.reach('2030-01-05');
    const file = direct();
    await file.register('2030-01-05');
    await file.admit('2030-01-05');
    await file.saysNext(0, 3);
    await stage.reach('2031-01-05');
    await file.saysNext(3, 11);
    expect(told(file)).toEqual([
      ['clock-started', 'acknowledgement', '2030-01-05', '2030-01-20', 'complaint-registered'],
      ['case-routed'],
      ['clock-started', 'treatment', '2030-01-05', '2030-03-06', 'case-routed'],
      ['clock-warned', 'acknowledgement', '2030-01-13', 0.5, 'fraction-passed'],
      ['clock-warned', 'acknowledgement', '2030-01-17', 0.8, 'fraction-passed'],
      ['case-escalated', 'acknowledgement', 'company', 'warned'],
      ['clock-breached', 'acknowledgement', '2030-01-21', 'deadline-passed'],
      ['case-escalated', 'acknowledgement', 'national', 'breached'],
      ['case-escalated', 'acknowledgement', 'mediator', 'breached'],
      ['clock-warned', 'treatment', '2030-02-04', 0.5, 'fraction-passed'],
      ['clock-warned', 'treatment', '2030-02-22', 0.8, 'fraction-passed'],
      ['clock-breached', 'treatment', '2030-03-07', 'deadline-passed'],
    ]);
  });
});
