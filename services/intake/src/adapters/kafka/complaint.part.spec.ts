import { describe, expect, it } from '@jest/globals';
import { illegalIn, statusOf } from '@jisr/case-status';
import { validateForWriting, type Draft } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import fc from 'fast-check';
import type { Complaint, ComplaintCommand } from '../../domain/complaint.ts';
import { complaintSamples, samples } from '../../domain/complaint.samples.ts';
import { complaintPart } from './complaint.part.ts';

const subject = { id: 'case', causedBy: 'request', occurredAt: '2026-01-05T10:00:00.000Z' };
const { decider } = complaintPart;

/** All that is told to others when commands come in this order. */
function toldBy(commands: readonly ComplaintCommand[]): readonly Draft[] {
  let complaint: Complaint = decider.initial;
  return commands.flatMap((command) => {
    const decision = decider.decide(command, complaint);
    if (isRefused(decision)) return [];
    complaint = decision.accepted.reduce(decider.evolve, complaint);
    return decision.accepted.flatMap((event) => complaintPart.publish(event, subject));
  });
}

const anyOrder = fc.array(fc.constantFrom(...complaintSamples), { maxLength: 30 });

describe('what is told of a complaint, in whatever order commands come', () => {
  it('keeps to the schemas', () =>
    fc.assert(
      fc.property(anyOrder, (commands) => {
        const { causedBy, occurredAt } = subject;
        for (const { type, data } of toldBy([samples.register, ...commands]))
          expect(validateForWriting(type, { ...data, causedBy, occurredAt })).toEqual([]);
      }),
    ));

  it('is a legal course', () =>
    fc.assert(fc.property(anyOrder, (commands) => expect(illegalIn(toldBy(commands))).toEqual([]))));

  it.each([
    ['registerIncomplete', 'incomplete'],
    ['registerBeforeCourt', 'inadmissible'],
    ['registerWithTheMediator', 'in-treatment'],
  ] as const)('makes of %s a case that is %s', (sample, status) =>
    expect(statusOf(toldBy([samples[sample]]))).toBe(status),
  );
});

describe('the public events of a filing', () => {
  const { filing } = samples.register;
  const registered = (more: object) => toldBy([{ ...samples.register, filing: { ...filing, ...more } }])[0]?.data;

  it.each([
    ['the complainant', {}, 'citizen'],
    ['a representative', { representation: { capacity: 'lawyer' } }, 'representative'],
    ['the officer who typed it', { filedOrally: { officer: 'desk-7', recording: 'REC-1' } }, 'officer'],
  ])('name %s as who handed it in', (_, more, role) =>
    expect(registered(more)).toMatchObject({ actor: { role, institution: filing.institution }, ...more }),
  );

  it('name the day by whose rules the case is judged, wherever others begin with it', () => {
    const told = toldBy([samples.register, samples.hearOfReply, samples.takeToMediation]);
    const { registeredOn } = filing;
    expect(told.map(({ data }) => data)).toMatchObject([
      expect.not.objectContaining({ registeredOn }),
      { registeredOn },
      { registeredOn },
    ]);
  });

  it("name the ombudsman's delegate who found it inadmissible, and where the case is", () => {
    const told = toldBy([samples.registerBeforeCourt]).at(-1)?.data;
    expect(told).toMatchObject({ track: 'direct', actor: { role: 'system' } });
    const taken = toldBy([samples.register, samples.hearOfReply, samples.takeToMediation, samples.findInadmissible]);
    expect(taken.at(-1)?.data).toMatchObject({
      ground: 'manifestly-unfounded',
      track: 'mediation',
      actor: { role: 'delegate', institution: 'imr' },
    });
  });

  it('suggest duplicates only when there are some', () => {
    const admitted = (possibleDuplicates: string[]) => toldBy([{ ...samples.register, possibleDuplicates }])[1]?.data;
    expect(admitted([])).not.toHaveProperty('possibleDuplicates');
    expect(admitted(['other'])).toMatchObject({ possibleDuplicates: ['other'] });
  });
});
