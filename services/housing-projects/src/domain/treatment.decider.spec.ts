import { describe, expect, it } from '@jest/globals';
import { isRefused, specify } from '@jisr/decider';
import fc from 'fast-check';
import type { CaseFile, RoutedCase, TreatmentCommand, TreatmentEvent, TreatmentRefusal } from './treatment.ts';
import { treatmentDecider } from './treatment.decider.ts';
import { reply, request, routed, treatmentSamples } from './treatment.samples.ts';

const given = specify(treatmentDecider);
const file: CaseFile = {
  speakers: ['al-omrane'],
  respondent: 'al-omrane',
  entity: 'agence-sale',
  category: 'refund',
  claims: [],
  track: 'direct',
  acknowledged: false,
};
const atOmbudsman: CaseFile = { ...file, speakers: ['imr'], track: 'mediation' };
const taken: CaseFile = { ...file, speakers: ['al-omrane', 'imr'], track: 'mediation' };
const answered = { acknowledged: true } as const;

const opened: TreatmentEvent = { type: 'opened', file };
const letterCame: TreatmentEvent = { type: 'opened', file: atOmbudsman };
const asked: TreatmentEvent = { type: 'information-requested', by: 'al-omrane', request };
const issued: TreatmentEvent = { type: 'reply-issued', reply };
const withdrawn: TreatmentEvent = { type: 'withdrawn' };
const returned: TreatmentEvent = { type: 'returned', act: 'hand-over' };
const closedAs = (reason: 'reply-accepted' | 'contest-window-passed' | 'closed-by-ombudsman'): TreatmentEvent => ({
  type: 'closed',
  reason,
});
const held = (end: 'withdrawn' | 'returned'): TreatmentEvent => ({ type: 'end-held', end });
const toImr: TreatmentEvent = { type: 'taken-to-mediation', ombudsman: 'imr' };
const heldForImr: TreatmentEvent = { type: 'mediation-held', ombudsman: 'imr' };
const acknowledged: TreatmentEvent = {
  type: 'acknowledged',
  respondent: 'al-omrane',
  entity: 'agence-sale',
  on: '2026-01-10',
};
const moved: TreatmentEvent = { type: 'reassigned', entity: 'agence-rabat' };
const received = (answer: boolean, on: string): TreatmentEvent => ({
  type: 'information-received',
  on,
  answered: answer,
});

const commands = {
  open: { type: 'open', routed },
  reassign: { type: 'reassign', entity: 'agence-rabat' },
  letter: { type: 'receive-letter', respondent: 'al-omrane' },
  contest: { type: 'contest' },
  take: { type: 'take-to-mediation', ombudsman: 'imr' },
  close: { type: 'close' },
  reopen: { type: 'reopen', track: 'direct' },
  withdraw: { type: 'withdraw' },
  return: { type: 'return', act: 'hand-over', on: '2026-01-15' },
  accept: { type: 'accept' },
  passWindow: { type: 'pass-contest-window', on: '2026-03-04' },
  acknowledge: { type: 'acknowledge', by: 'al-omrane', on: '2026-01-10' },
  ask: { type: 'request-information', by: 'al-omrane', request },
  reply: { type: 'reply', reply },
  provide: { type: 'provide-information', by: 'al-omrane', on: '2026-01-20' },
  passAsked: { type: 'pass-information-window', on: '2026-02-01' },
} as const satisfies Record<string, TreatmentCommand>;

type Answers = Record<keyof typeof commands, TreatmentRefusal | readonly TreatmentEvent[]>;

/** What is answered alike wherever nothing of the kind is going on. */
const nothingAsked = { provide: 'information-not-requested', passAsked: 'information-not-requested' } as const;
const nothingReplied = { accept: 'not-replied', passWindow: 'not-replied', contest: 'not-replied' } as const;

const barred = (bar: TreatmentRefusal) => ({
  acknowledge: bar,
  ask: bar,
  reply: bar,
  reassign: bar,
  letter: bar,
  close: bar,
});

const awaited = (bar: TreatmentRefusal): Answers => ({
  ...barred(bar),
  ...nothingReplied,
  open: [opened],
  take: [heldForImr],
  reopen: [{ type: 'end-released' }],
  withdraw: [held('withdrawn')],
  return: [held('returned')],
  provide: bar,
  passAsked: 'information-not-requested',
});

const live: Pick<Answers, 'open' | 'reassign' | 'reopen' | 'withdraw' | 'return'> = {
  open: 'already-open',
  reassign: [moved],
  reopen: 'not-ended',
  withdraw: [withdrawn],
  return: [returned],
};
const closing: Pick<Answers, 'close'> = { close: [closedAs('closed-by-ombudsman')] };

const replied: Answers = {
  ...live,
  ...nothingAsked,
  letter: 'not-in-mediation',
  contest: [{ type: 'opened', file: { ...file, ...answered } }],
  take: [toImr],
  close: 'not-in-mediation',
  accept: [closedAs('reply-accepted')],
  passWindow: [closedAs('contest-window-passed')],
  acknowledge: 'already-replied',
  ask: 'already-replied',
  reply: 'already-replied',
};

const closed: Answers = {
  ...barred('case-closed'),
  ...nothingAsked,
  ...nothingReplied,
  open: 'already-open',
  take: [toImr],
  reopen: [{ type: 'opened', file: { ...file, ...answered } }],
  withdraw: 'case-closed',
  return: 'case-closed',
};

const open: Answers = {
  ...live,
  ...nothingAsked,
  ...nothingReplied,
  letter: 'not-in-mediation',
  take: [toImr],
  close: 'not-in-mediation',
  acknowledge: [acknowledged],
  ask: [asked],
  reply: [issued],
};

const states: Record<string, { readonly since: readonly TreatmentEvent[]; readonly answers: Answers }> = {
  'an awaited case': { since: [], answers: { ...awaited('not-open'), reopen: 'not-ended' } },
  'an awaited case that was withdrawn': {
    since: [held('withdrawn')],
    answers: { ...awaited('case-withdrawn'), open: [opened, withdrawn], return: 'case-withdrawn' },
  },
  'an awaited case that was returned': {
    since: [held('returned')],
    answers: awaited('case-returned'),
  },
  'an awaited case that was taken to the ombudsman': {
    since: [heldForImr],
    answers: { ...awaited('not-open'), reopen: 'not-ended', open: [{ type: 'expected', file: taken }] },
  },
  'a case whose letter has not come': {
    since: [{ type: 'expected', file: atOmbudsman }],
    answers: {
      ...live,
      ...nothingAsked,
      ...nothingReplied,
      ...closing,
      letter: [letterCame],
      take: 'in-mediation',
      acknowledge: 'not-open',
      ask: 'not-open',
      reply: 'not-open',
    },
  },
  'an open case': { since: [opened], answers: open },
  'an open case of the ombudsman': {
    since: [letterCame],
    answers: { ...open, ...closing, letter: 'already-open', take: 'in-mediation' },
  },
  'a case that waits for its complainant': {
    since: [opened, asked],
    answers: {
      ...open,
      ask: 'information-already-requested',
      provide: [received(true, '2026-01-20')],
      passAsked: [received(false, '2026-02-01')],
      return: [received(false, '2026-01-15'), returned],
    },
  },
  'a replied case': { since: [opened, issued], answers: replied },
  'a replied case of the ombudsman': {
    since: [letterCame, issued],
    answers: {
      ...replied,
      ...closing,
      letter: [{ type: 'opened', file: { ...atOmbudsman, ...answered } }],
      contest: 'in-mediation',
      take: 'in-mediation',
      accept: 'in-mediation',
      passWindow: 'in-mediation',
    },
  },
  'a case closed by acceptance': { since: [opened, issued, closedAs('reply-accepted')], answers: closed },
  'a case closed by its contest window': {
    since: [opened, issued, closedAs('contest-window-passed')],
    answers: { ...closed, contest: [{ type: 'opened', file: { ...file, ...answered } }] },
  },
  'a case closed by the ombudsman': {
    since: [letterCame, issued, closedAs('closed-by-ombudsman')],
    answers: {
      ...closed,
      take: 'in-mediation',
      reopen: [{ type: 'opened', file: { ...atOmbudsman, ...answered, track: 'direct' } }],
    },
  },
  'a withdrawn case': {
    since: [opened, withdrawn],
    answers: {
      ...closed,
      ...barred('case-withdrawn'),
      take: 'case-withdrawn',
      reopen: [opened],
      withdraw: 'case-withdrawn',
      return: 'case-withdrawn',
    },
  },
  'a returned case': {
    since: [opened, returned],
    answers: {
      ...closed,
      ...barred('case-returned'),
      open: [opened],
      letter: 'not-in-mediation',
      reopen: 'not-ended',
      withdraw: [withdrawn],
      return: 'case-returned',
    },
  },
};

describe.each(Object.entries(states))('%s', (_, { since, answers }) => {
  it.each(Object.entries(commands))('answers %s', (name, command) => {
    const answer = answers[name as keyof Answers];
    const when = given(...since).when(command);
    if (typeof answer === 'string') when.thenRefused(answer);
    else when.then(...answer);
  });
});

describe('a routed case', () => {
  it('keeps the day on which it was registered', () => {
    const registeredOn = '2026-01-05';
    given()
      .when({ type: 'open', routed: { ...routed, registeredOn } })
      .then({ type: 'opened', file: { ...file, registeredOn } });
  });
  it('waits for the letter when the ombudsman received it', () =>
    given()
      .when({ type: 'open', routed: { ...routed, receiver: 'imr', track: 'mediation' } })
      .then({ type: 'expected', file: atOmbudsman }));
  it('goes to another entity after a return, which takes it on anew', () =>
    given(opened, acknowledged, issued, returned)
      .when({ type: 'open', routed: { ...routed, respondent: 'idmaj', entity: 'idmaj-rabat' } })
      .then({ type: 'opened', file: { ...file, respondent: 'idmaj', entity: 'idmaj-rabat' } }));
  describe('that the ombudsman has written about', () => {
    const letterHeld: TreatmentEvent = { type: 'letter-held' };
    const handedOver = (more: Partial<RoutedCase> = {}): TreatmentCommand => {
      const handOver = { act: 'hand-over', entity: 'siege', track: 'mediation' } as const;
      return { type: 'open', routed: { ...routed, ...handOver, ...more } };
    };
    const elsewhere: CaseFile = { ...atOmbudsman, entity: 'siege' };

    it.each<[string, readonly TreatmentEvent[]]>([
      ['was answered by nobody', [letterCame, returned]],
      ['was waiting for the complainant', [letterCame, asked, received(false, '2026-01-15'), returned]],
      ['was written about while it was handed over', [{ type: 'expected', file: atOmbudsman }, returned, letterHeld]],
    ])('is open at the next entity of its operator when it %s', (_, since) =>
      given(...since)
        .when(handedOver())
        .then({ type: 'opened', file: elsewhere }),
    );
    it.each<[string, TreatmentCommand, CaseFile]>([
      ['another operator has it', handedOver({ respondent: 'idmaj' }), { ...elsewhere, respondent: 'idmaj' }],
      ['a human moves it on later', handedOver({ act: 'reassignment' }), elsewhere],
    ])('waits for a letter again when %s', (_, command, file) =>
      given(letterCame, returned).when(command).then({ type: 'expected', file }),
    );
    it.each<[string, readonly TreatmentEvent[]]>([
      ['was answered', [letterCame, issued, returned]],
      ['is still to come', [{ type: 'expected', file: atOmbudsman }, returned]],
    ])('waits for a letter when the one before %s', (_, since) =>
      given(...since)
        .when(handedOver())
        .then({ type: 'expected', file: elsewhere }),
    );
    it('keeps a letter that crosses the hand-over', () =>
      given({ type: 'expected', file: atOmbudsman }, returned).when(commands.letter).then(letterHeld));
    it('is not opened by a letter to another operator', () =>
      given({ type: 'expected', file: atOmbudsman })
        .when({ ...commands.letter, respondent: 'idmaj' })
        .thenRefused('not-the-respondent'));
  });
  it('stays on the mediation track when it is routed again', () =>
    given(opened, returned, toImr).when({ type: 'open', routed }).then({ type: 'expected', file: taken }));
  it('stays where it is when its own entity is named again', () =>
    given(opened).when({ type: 'reassign', entity: 'agence-sale' }).thenNothing());
});

describe('the respondent', () => {
  const stranger = 'imr';
  it('is the only one that answers, asks and takes on', () => {
    const open = given(opened);
    open.when({ type: 'reply', reply: { ...reply, by: stranger } }).thenRefused('not-the-respondent');
    open.when({ type: 'request-information', by: stranger, request }).thenRefused('not-the-respondent');
    open.when({ type: 'acknowledge', by: stranger, on: '2026-01-10' }).thenRefused('not-the-respondent');
  });
  it('takes a case on once', () =>
    given(opened, acknowledged).when(commands.acknowledge).thenRefused('already-acknowledged'));
  it('says which entity takes it on', () =>
    given(opened)
      .when({ ...commands.acknowledge, entity: 'agence-rabat' })
      .then({ ...acknowledged, entity: 'agence-rabat' } as TreatmentEvent));
  it('takes it on again when another entity has it', () =>
    given(opened, acknowledged, moved)
      .when(commands.acknowledge)
      .then({ ...acknowledged, entity: 'agence-rabat' } as TreatmentEvent));
  it('has taken on what it replied to', () =>
    given(opened, issued, { type: 'opened', file: { ...file, ...answered } })
      .when(commands.acknowledge)
      .thenRefused('already-acknowledged'));
  it('replies once more after a contest', () =>
    given(opened, issued, { type: 'opened', file: { ...file, ...answered } })
      .when(commands.reply)
      .then(issued));
  it('answers each claim', () =>
    given({ type: 'opened', file: { ...file, claims: ['refund'] } })
      .when(commands.reply)
      .thenRefused('claim-unanswered'));
});

describe('what the operator asked for', () => {
  it('is provided by the institution that speaks for the complainant', () => {
    given(opened, asked)
      .when({ ...commands.provide, by: 'imr' })
      .thenRefused('not-the-receiver');
    given(opened, toImr, { type: 'opened', file: taken }, asked)
      .when({ ...commands.provide, by: 'imr' })
      .then(received(true, '2026-01-20'));
  });
  it('can be provided until the end of its day', () =>
    given(opened, asked)
      .when({ type: 'pass-information-window', on: '2026-01-31' })
      .thenRefused('information-window-open'));
  it('lets the operator go on once it is there, or late', () => {
    given(opened, asked, received(true, '2026-01-20')).when(commands.ask).then(asked);
    given(opened, asked, received(false, '2026-02-01')).when(commands.reply).then(issued);
  });
  it('is no longer owed after the reply', () =>
    given(opened, asked, issued).when(commands.provide).thenRefused('information-not-requested'));
});

describe('the contest window', () => {
  it('is open until the end of its last day', () =>
    given(opened, issued).when({ type: 'pass-contest-window', on: '2026-03-03' }).thenRefused('contest-window-open'));
});

describe('the passage to the ombudsman', () => {
  it('lets the operator owe nothing until the letter comes', () => {
    given(opened, issued, toImr).when(commands.reply).thenRefused('not-open');
    given(opened, issued, toImr)
      .when(commands.letter)
      .then({ type: 'opened', file: { ...taken, ...answered } });
  });
  it('makes the ombudsman speak for the complainant, once', () =>
    given({ type: 'opened', file: { ...taken, track: 'direct' } }, issued, toImr)
      .when(commands.letter)
      .then({ type: 'opened', file: { ...taken, ...answered } }));
  it('is kept while a case is with nobody', () =>
    given(opened, returned, toImr).when(commands.ask).thenRefused('case-returned'));
  it('is held beside an end that is held', () =>
    given(heldForImr, held('withdrawn')).when(commands.open).then({ type: 'expected', file: taken }, withdrawn));
});

describe('a reopening', () => {
  it('waits for a letter on the mediation track', () =>
    given(letterCame, issued, closedAs('closed-by-ombudsman'))
      .when({ type: 'reopen', track: 'mediation' })
      .then({ type: 'expected', file: { ...atOmbudsman, ...answered } }));
  it('takes back an end that was held, and nothing else', () =>
    given(heldForImr, held('withdrawn'), { type: 'end-released' })
      .when(commands.open)
      .then({ type: 'expected', file: taken }));
});

describe('an event of a case that is not here', () => {
  it.each([issued, asked, moved, acknowledged, toImr, withdrawn, returned, closedAs('reply-accepted')])(
    'moves nothing: $type',
    (event) => given(event).when(commands.open).then(opened),
  );
  it('takes no end back that was held', () =>
    given(held('withdrawn'), issued).when(commands.reply).thenRefused('case-withdrawn'));
  it.each([heldForImr, held('withdrawn'), { type: 'end-released' } as const])('moves nothing later: $type', (event) =>
    given(opened, event).when(commands.reply).then(issued),
  );
});

describe('any order of commands', () => {
  it('replies only where a reply is owed, and ends only what has begun', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...treatmentSamples), { maxLength: 40 }), (order) => {
        let state = treatmentDecider.initial;
        let [owed, replies] = [0, 0];
        for (const command of order) {
          const decision = treatmentDecider.decide(command, state);
          if (isRefused(decision)) continue;
          for (const event of decision.accepted) {
            if (event.type === 'opened') owed += 1;
            if (event.type === 'reply-issued') replies += 1;
            if (event.type === 'closed') expect(state.status).not.toBe('awaited');
            state = treatmentDecider.evolve(state, event);
          }
          expect(replies).toBeLessThanOrEqual(owed);
        }
      }),
    );
  });
});
