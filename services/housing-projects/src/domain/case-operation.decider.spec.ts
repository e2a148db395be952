import { describe, expect, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import { caseOperationDecider } from './case-operation.decider.ts';
import { byCode, byPlace } from './case-operation.samples.ts';
import type { CaseOperationEvent } from './case-operation.ts';

const given = specify(caseOperationDecider);
const sure = { type: 'match', matching: { sure: byCode } } as const;
const unsure = { type: 'match', matching: { candidates: [byPlace] } } as const;
const choose = {
  type: 'choose',
  operation: 'OP-2',
  by: 'al-omrane',
  registered: true,
  standing: 'respondent',
} as const;
const matched: CaseOperationEvent = { type: 'matched', match: byCode };
const suggested: CaseOperationEvent = { type: 'suggested', candidates: [byPlace] };
const chosen: CaseOperationEvent = { type: 'chosen', operation: 'OP-2', by: 'al-omrane' };

describe.each([
  ['unknown', []],
  ['suggested', [suggested]],
])('an operation that is %s', (_, since) => {
  it('is known by a sure match', () =>
    given(...since)
      .when(sure)
      .then(matched));
  it('is suggested by an unsure one', () =>
    given(...since)
      .when(unsure)
      .then(suggested));
  it('is suggested by nothing when there is no candidate', () =>
    given(...since)
      .when({ type: 'match', matching: { candidates: [] } })
      .thenNothing());
  it('is known by choice, whether it was suggested or not', () =>
    given(...since)
      .when(choose)
      .then(chosen));
  it('is none that the registry does not have', () =>
    given(...since)
      .when({ ...choose, registered: false })
      .thenRefused('operation-unknown'));
  it.each(['not-open', 'not-the-respondent', 'case-closed', 'case-withdrawn', 'case-returned'] as const)(
    'is chosen by nobody who is %s',
    (standing) =>
      given(...since)
        .when({ ...choose, standing })
        .thenRefused(standing),
  );
});

describe.each([
  ['matched', matched],
  ['chosen', chosen],
])('an operation that was %s', (_, known) => {
  it.each([sure, unsure, choose])('stays: $type', (command) =>
    given(known).when(command).thenRefused('operation-already-known'),
  );
});

it('shows that it waits for a choice', () =>
  expect(caseOperationDecider.evolve({ status: 'unknown' }, suggested)).toEqual({ status: 'suggested' }));
