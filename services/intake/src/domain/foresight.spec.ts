import { describe, expect, it } from '@jest/globals';
import { explore, isRefused } from '@jisr/decider';
import fc from 'fast-check';
import type { Complaint, ComplaintCommand } from './complaint.ts';
import { complaintDecider } from './complaint.decider.ts';
import { complaintSamples, ombudsman, operator, samples } from './complaint.samples.ts';
import { foreseen, takesPart, type Asker } from './foresight.ts';

const { states } = explore(complaintDecider, complaintSamples);
const askers = [operator, ombudsman, 'stranger'];

const situations = fc.record({
  complaint: fc.constantFrom<Complaint>(...states),
  institution: fc.constantFrom(...askers),
  on: fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-07-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
});

const askerOf = ({ institution, on }: { readonly institution: string; readonly on: string }): Asker => ({
  institution,
  isOmbudsman: institution === ombudsman,
  on,
});

/** A sample as this institution would ask it on this day, if it is something that is asked. */
function asAsked(sample: ComplaintCommand, { institution: by, on }: Asker): ComplaintCommand | undefined {
  if (sample.type === 'register') return { ...sample, filing: { ...sample.filing, institution: by } };
  if (!('by' in sample)) return undefined;
  if (sample.type === 'withdraw') return { ...sample, by, endedOn: on };
  return 'on' in sample ? { ...sample, by, on } : { ...sample, by };
}

/** The sample case may be linked already; there is always another one. */
const linkToAnother = { ...samples.link, cases: [{ id: 'a-third', is: 'known' }] } as const;
const asked = (asker: Asker) => [...complaintSamples, linkToAnother].flatMap((sample) => asAsked(sample, asker) ?? []);

describe('what may be asked of a complaint, in every state, by whomever and on whatever day', () => {
  it('is taken for some content, and what is left out is refused for any', () => {
    fc.assert(
      fc.property(situations, ({ complaint, ...who }) => {
        const asker = askerOf(who);
        const allowed = new Set<string>(foreseen(complaint, asker));
        const taken = asked(asker)
          .filter((command) => !isRefused(complaintDecider.decide(command, complaint)))
          .map(({ type }) => type);
        expect(new Set(taken)).toEqual(allowed);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is nothing but a complaint of its own for a stranger, unless it is an ombudsman', () => {
    for (const complaint of states) {
      const allowed = foreseen(complaint, { institution: 'stranger', isOmbudsman: false, on: '2026-02-10' });
      expect(allowed).toEqual(complaint.status === 'unknown' ? ['register'] : []);
    }
  });
});

describe('a complaint that was not completed in time for want of a mandate', () => {
  it('may be completed by what was brought in time', () => {
    const filing = { ...samples.register.filing, representation: { capacity: 'relative' } } as const;
    const complaint = [{ ...samples.register, filing }, samples.passCompletionWindow].reduce<Complaint>(
      (state, command) => {
        const decision = complaintDecider.decide(command, state);
        return isRefused(decision) ? state : decision.accepted.reduce(complaintDecider.evolve, state);
      },
      complaintDecider.initial,
    );
    expect(complaint.status).toBe('inadmissible');
    expect(foreseen(complaint, { institution: operator, isOmbudsman: false, on: '2026-01-20' })).toContain('complete');
  });
});

describe('who takes part in a complaint', () => {
  it('is its receiver, its respondent and its Médiateur', () => {
    const inMediation = states.filter((complaint) => 'mediator' in complaint);
    expect(inMediation.length).toBeGreaterThan(0);
    for (const complaint of inMediation)
      expect(askers.filter((asker) => takesPart(complaint, asker))).toEqual([operator, ombudsman]);
    expect(takesPart({ status: 'unknown' }, operator)).toBe(false);
  });

  it('is no longer a respondent that gave it back, whatever becomes of it', () => {
    const { hearOfRouting, hearOfReturn, takeToMediation, withdraw, reopen } = samples;
    const after = (...commands: ComplaintCommand[]) =>
      commands.reduce<Complaint>((state, command) => {
        const decision = complaintDecider.decide(command, state);
        if (isRefused(decision)) throw new Error(`${command.type}: ${decision.refused}`);
        return decision.accepted.reduce(complaintDecider.evolve, state);
      }, complaintDecider.initial);
    const routed = [samples.register, { ...hearOfRouting, respondent: 'another' }] as const;
    const returned = [...routed, hearOfReturn] as const;
    expect(takesPart(after(...routed), 'another')).toBe(true);
    expect(takesPart(after(...returned), 'another')).toBe(false);
    expect(takesPart(after(...returned, takeToMediation), 'another')).toBe(false);
    expect(takesPart(after(...returned, withdraw, reopen), 'another')).toBe(false);
    expect(takesPart(after(...returned, hearOfRouting), 'another')).toBe(false);
    expect(takesPart(after(...returned, { ...hearOfRouting, respondent: 'another' }), 'another')).toBe(true);
  });
});
