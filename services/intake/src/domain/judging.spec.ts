import { describe, expect, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import type { ComplaintEvent } from './complaint.ts';
import { complaintDecider } from './complaint.decider.ts';
import { courtGround, filing, incompleteGround, ombudsman, operator, samples, terms } from './complaint.samples.ts';

const given = specify(complaintDecider);
const registered: ComplaintEvent = { type: 'registered', filing };
const admitted: ComplaintEvent = { type: 'admitted', filing, possibleDuplicates: [] };
const lack = {
  parts: ['identity'],
  required: terms.required,
  missing: ['address'],
  completeBy: terms.completeBy,
  rule: 'completion-window@1',
};
const incomplete: ComplaintEvent = { type: 'found-incomplete', filing, lack };
const inadmissible: ComplaintEvent = {
  type: 'found-inadmissible',
  on: filing.registeredOn,
  track: 'direct',
  filing,
  ground: courtGround,
};
const completed: ComplaintEvent = { type: 'completed', on: '2026-01-20' };
const { register, complete, passCompletionWindow, findInadmissible } = samples;

describe('a complaint that is handed in', () => {
  it('is registered and admitted', () => given().when(register).then(registered, admitted));

  it('is admitted with what it could be a duplicate of, and never refused for it', () =>
    given()
      .when({ ...register, possibleDuplicates: ['a', 'b'] })
      .then(registered, { ...admitted, possibleDuplicates: ['a', 'b'] }));

  it('is incomplete when something is missing, which then has its day', () =>
    given().when(samples.registerIncomplete).then(registered, incomplete));

  it('is inadmissible at once when a ground speaks against it, complete or not', () => {
    given().when(samples.registerBeforeCourt).then(registered, inadmissible);
    given()
      .when({ ...samples.registerBeforeCourt, parts: [] })
      .then(registered, inadmissible);
  });

  it('keeps its reference', () => given(registered, admitted).when(register).thenRefused('duplicate-reference'));
});

describe('an incomplete complaint', () => {
  const open = [registered, incomplete];

  it('is completed and admitted', () =>
    given(...open)
      .when(complete)
      .then(completed, admitted));

  it('is completed on its last day and not after', () => {
    given(...open)
      .when({ ...complete, on: terms.completeBy })
      .then({ ...completed, on: terms.completeBy }, admitted);
    given(...open)
      .when({ ...complete, on: '2026-02-01' })
      .thenRefused('completion-window-passed');
  });

  it('is judged by what it brings, which replaces what it said', () => {
    const amended = { ...filing, territory: { region: 'MA-06' } };
    given(...open)
      .when({ ...complete, amendment: { territory: { region: 'MA-06' } }, possibleDuplicates: ['a'] })
      .then(completed, { type: 'admitted', filing: amended, possibleDuplicates: ['a'] });
  });

  it('stays incomplete until everything is there, and keeps what was brought before', () => {
    const filedByOther = { ...filing, representation: { capacity: 'relative' } } as const;
    const lacksBoth = { ...lack, parts: ['identity'], missing: ['address', 'mandate'] };
    const without: ComplaintEvent = { type: 'found-incomplete', filing: filedByOther, lack: lacksBoth };
    const half = { ...lacksBoth, parts: ['identity', 'address'], missing: ['mandate'] };
    const halfway: ComplaintEvent = { type: 'found-incomplete', filing: filedByOther, lack: half };
    given(registered, without).when(complete).then(halfway);
    const representation = { capacity: 'relative', mandate: { reference: 'P-1' } } as const;
    given(registered, without, halfway)
      .when({ ...complete, parts: ['identity'], amendment: { representation } })
      .then(completed, { ...admitted, filing: { ...filing, representation } });
  });

  it('is inadmissible once its window has passed, and not before', () => {
    given(...open)
      .when(passCompletionWindow)
      .then({
        type: 'found-inadmissible',
        on: passCompletionWindow.on,
        track: 'direct',
        filing,
        ground: incompleteGround,
      });
    given(...open)
      .when({ ...passCompletionWindow, on: terms.completeBy })
      .thenRefused('completion-window-open');
  });

  it('is admitted nevertheless when it was completed in its window, and that is told late', () => {
    const late: ComplaintEvent = { ...inadmissible, on: '2026-02-01', ground: incompleteGround };
    given(...open, late)
      .when(complete)
      .then(completed, admitted);
    given(...open, late)
      .when({ ...complete, parts: [] })
      .thenRefused('complaint-inadmissible');
    given(...open, late)
      .when({ ...complete, on: '2026-02-01' })
      .thenRefused('completion-window-passed');
    given(registered, inadmissible).when(complete).thenRefused('complaint-inadmissible');
  });

  it('keeps nothing of the window once it is admitted', () =>
    given(...open, completed, admitted)
      .when(passCompletionWindow)
      .thenNothing());

  it('is completed by nobody but its receiver', () =>
    given(...open)
      .when({ ...complete, by: ombudsman })
      .thenRefused('not-the-receiver'));
});

describe('a complaint before the Médiateur', () => {
  const there = { ...filing, institution: ombudsman, track: 'mediation' } as const;
  const open: ComplaintEvent[] = [
    { type: 'registered', filing: there },
    { ...admitted, filing: there },
  ];
  const replied: ComplaintEvent = {
    type: 'reply-heard',
    repliedOn: '2026-02-01',
    contestableUntil: '2026-03-03',
    round: 1,
  };
  const taken: ComplaintEvent = { ...samples.takeToMediation, type: 'taken-to-mediation', filing };
  const found: ComplaintEvent = { ...findInadmissible, type: 'found-inadmissible', track: 'mediation', filing: there };

  it('is found inadmissible by the Médiateur until a reply to it is heard', () => {
    given(...open)
      .when(findInadmissible)
      .then(found);
    given(...open, { type: 'return-heard', on: '2026-02-01' })
      .when(findInadmissible)
      .then(found);
    given(...open, replied)
      .when(findInadmissible)
      .thenRefused('already-replied');
    given(...open, found)
      .when(findInadmissible)
      .thenRefused('complaint-inadmissible');
  });

  it('is so as well when it was taken there, whatever the operator had replied before', () => {
    const direct: ComplaintEvent[] = [registered, admitted, replied, taken];
    given(...direct)
      .when(findInadmissible)
      .then({ ...found, filing });
    given(...direct)
      .when({ ...findInadmissible, by: operator })
      .thenRefused('not-the-ombudsman');
  });

  it('is not found so before the day on which it was registered, from the first day on', () => {
    const on = filing.registeredOn;
    given(...open)
      .when({ ...findInadmissible, on })
      .then({ ...found, on });
    given(...open)
      .when({ ...findInadmissible, on: '2026-01-04' })
      .thenRefused('premature');
  });

  it('is the only one that is', () =>
    given(registered, admitted)
      .when({ ...findInadmissible, by: operator })
      .thenRefused('not-in-mediation'));
});

describe('a judged complaint', () => {
  const { evolve, initial } = complaintDecider;
  const linked: ComplaintEvent = { type: 'linked', cases: ['other'], relation: 'duplicate' };
  const stateAfter = (...facts: ComplaintEvent[]) => facts.reduce(evolve, initial);

  it('is kept with what it lacks', () =>
    expect(stateAfter(registered, incomplete)).toStrictEqual({ status: 'incomplete', filing, links: [], lack }));

  it('is kept with its ground', () =>
    expect(stateAfter(registered, inadmissible)).toStrictEqual({
      status: 'inadmissible',
      filing,
      links: [],
      ground: 'matter-before-court',
      foundOn: filing.registeredOn,
    }));

  it('keeps its links through every judgement', () => {
    const state = stateAfter(registered, incomplete, linked, completed, admitted);
    expect(state).toStrictEqual({ status: 'admitted', filing, links: ['other'], reply: { status: 'awaited' } });
  });
});
