import { expect, it } from '@jest/globals';
import { flawOf, type ClaimOutcome, type ReplyOutcome } from './reply.ts';
import { reply } from './treatment.samples.ts';

const granted = (claim: string): ClaimOutcome => ({ claim, outcome: 'granted' });
const refused = (claim: string): ClaimOutcome => ({ claim, outcome: 'refused', reasons: ['outside-contract'] });
const partly = (claim: string): ClaimOutcome => ({ claim, outcome: 'partly-granted' });

it.each<ReplyOutcome>(['refused', 'partly-granted'])('a reply without claims may be %s for a reason', (outcome) =>
  expect(flawOf({ ...reply, outcome, reasons: ['no-right'] }, [])).toBeUndefined(),
);

it.each<[string, ReplyOutcome, readonly ClaimOutcome[] | undefined, readonly string[], string | undefined]>([
  ['needs no claims where none were made', 'granted', undefined, [], undefined],
  ['gives reasons with a refusal of no claim', 'refused', undefined, [], 'refusal-without-reasons'],
  ['gives reasons with what it grants in part', 'partly-granted', [], [], 'refusal-without-reasons'],
  ['may answer more than was asked', 'granted', [granted('refund')], [], undefined],
  ['answers each claim', 'granted', [granted('refund')], ['refund', 'repair'], 'claim-unanswered'],
  ['answers claims at all', 'granted', undefined, ['refund'], 'claim-unanswered'],
  ['answers a claim once', 'granted', [granted('refund'), refused('refund')], [], 'claim-answered-twice'],
  ['gives reasons with a refusal', 'refused', [{ claim: 'refund', outcome: 'refused' }], [], 'refusal-without-reasons'],
  ['gives some reason', 'refused', [{ ...refused('refund'), reasons: [] }], [], 'refusal-without-reasons'],
  ['refuses what it refuses', 'refused', [refused('refund'), refused('repair')], ['refund', 'repair'], undefined],
  ['is partly granted when its claims differ', 'partly-granted', [granted('refund'), refused('repair')], [], undefined],
  ['is partly granted when a claim is', 'partly-granted', [partly('refund')], [], undefined],
  [
    'is not granted when a claim is refused',
    'granted',
    [granted('refund'), refused('repair')],
    [],
    'outcome-against-claims',
  ],
  ['is not refused when a claim is granted', 'refused', [granted('refund')], [], 'outcome-against-claims'],
  ['is not partly granted when all is granted', 'partly-granted', [granted('refund')], [], 'outcome-against-claims'],
  ['is not partly granted when all is refused', 'partly-granted', [refused('refund')], [], 'outcome-against-claims'],
])('a reply %s', (_, outcome, claims, asked, flaw) =>
  expect(flawOf({ ...reply, outcome, ...(claims && { claims }) }, asked)).toBe(flaw),
);
