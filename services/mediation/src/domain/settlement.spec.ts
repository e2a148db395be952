import { deepStrictEqual } from 'node:assert/strict';
import { describe, it } from '@jest/globals';
import { given, happened, stands, stateAfter } from '../../test/stands.ts';
import { sampleHearings, sampleRequests } from './mediation.samples.ts';

const { complainantAgreed, operatorDisagreed, replied } = happened;

describe('a settlement', () => {
  it('is told without reasons when none are given', () => {
    const { reasons: _reasons, ...unreasoned } = sampleRequests.disagree;
    const { reasons: _given, ...disagreed } = operatorDisagreed;
    given(...stands.proposed)
      .when(unreasoned)
      .then(disagreed);
  });

  it.each(['instructed', 'written', 'overdue', 'replied', 'approved', 'disapproved'] as const)(
    'that fails takes the file back to %s',
    (stand) => {
      const back = stateAfter(...stands[stand]);
      const proposal = [...stands[stand], happened.proposed];
      deepStrictEqual(stateAfter(...proposal, operatorDisagreed), back);
      deepStrictEqual(stateAfter(...proposal, complainantAgreed, operatorDisagreed), back);
      deepStrictEqual(stateAfter(...proposal, happened.lapsed), back);
    },
  );

  it('does not hide the reply or the silence that comes meanwhile', () => {
    const pending = [...stands.written, happened.proposed];
    deepStrictEqual(stateAfter(...pending, replied, happened.lapsed), stateAfter(...stands.replied));
    deepStrictEqual(stateAfter(...pending, happened.silent, happened.lapsed), stateAfter(...stands.overdue));
    given(...pending)
      .when(sampleHearings.reply)
      .then(replied);
    given(...pending)
      .when(sampleHearings.silence)
      .then(happened.silent);
  });
});
