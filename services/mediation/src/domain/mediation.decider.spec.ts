import { deepStrictEqual } from 'node:assert/strict';
import { describe, expect, it } from '@jest/globals';
import { isRefused, specify } from '@jisr/decider';
import fc from 'fast-check';
import type { MediationCommand, Request } from './mediation-command.ts';
import type { Acted, MediationEvent } from './mediation-event.ts';
import { mediationDecider } from './mediation.decider.ts';
import {
  mediationSamples,
  sampleClosure,
  sampleHearings,
  sampleReminder,
  sampleRequests,
} from './mediation.samples.ts';
import { closureReasons, type ClosureReason } from './mediation.ts';
import type { MediationRefusal } from './refusal.ts';

const given = specify(mediationDecider);
const parties = { ombudsman: 'imr', respondent: 'al-omrane' };
const on = '2026-03-02';
const dueOn = '2026-04-01';
const lateOn = '2026-04-02';
const remedies = ['repair'];
const delegate = { role: 'delegate', institution: 'imr' } as const;
const correspondent = { role: 'correspondent', institution: 'al-omrane' } as const;
const citizen = { role: 'citizen', institution: 'imr' } as const;
const system = { role: 'system' } as const;
const passed = (day: string) => ({ type: 'pass-window', on: day }) as const;

const happened = {
  received: { type: 'received', ...parties },
  unrouted: { type: 'received', ombudsman: 'imr' },
  opened: { type: 'instruction-opened', ombudsman: 'imr', delegation: 'rabat', openedOn: on, actor: delegate },
  written: { type: 'letter-sent', ...parties, language: 'fr', sentOn: on, actor: delegate },
  replied: { type: 'reply-heard' },
  silent: { type: 'silence-heard' },
  approved: { type: 'reply-reviewed', verdict: 'satisfactory', reviewedOn: on, actor: delegate },
  disapproved: { type: 'reply-reviewed', verdict: 'unsatisfactory', reviewedOn: on, actor: delegate },
  proposed: { type: 'settlement-proposed', remedies, answerDueOn: dueOn, actor: delegate },
  operatorAgreed: { type: 'settlement-answered', side: 'operator', answer: 'accepted', actor: correspondent },
  complainantAgreed: { type: 'settlement-answered', side: 'complainant', answer: 'accepted', actor: citizen },
  operatorDisagreed: {
    type: 'settlement-answered',
    side: 'operator',
    answer: 'refused',
    reasons: ['no-right'],
    actor: correspondent,
  },
  lapsed: { type: 'settlement-lapsed', answerDueOn: dueOn, actor: system },
  settled: { type: 'settlement-reached', remedies, reachedOn: on, actor: system },
  recommended: {
    type: 'recommendation-issued',
    ...parties,
    remedies,
    issuedOn: on,
    answerDueOn: dueOn,
    actor: delegate,
  },
  accepted: { type: 'recommendation-accepted', acceptedOn: on, executionDueOn: dueOn, actor: correspondent },
  refused: { type: 'recommendation-refused', reasons: ['no-right'], refusedOn: on, actor: correspondent },
  executedFully: {
    type: 'recommendation-executed',
    extent: 'fully',
    executedOn: on,
    late: false,
    actor: correspondent,
  },
  executedPartly: {
    type: 'recommendation-executed',
    extent: 'partly',
    executedOn: on,
    late: false,
    actor: correspondent,
  },
  notExecuted: { type: 'recommendation-not-executed', dueOn, reason: 'stated', actor: correspondent },
  referred: { type: 'case-referred', to: 'head-of-government', referredOn: on, actor: delegate },
  withdrawn: { type: 'end-heard', as: 'withdrawn' },
  inadmissible: { type: 'end-heard', as: 'inadmissible' },
  reopened: { type: 'reopening-heard' },
} as const satisfies Readonly<Record<string, MediationEvent>>;

const closedAs = (reason: ClosureReason): Acted => ({ type: 'case-closed', reason, closedOn: on, actor: delegate });

const { received, opened, written, replied, disapproved, recommended, accepted } = happened;
const asWritten = [received, opened, written];
const asReviewed = [...asWritten, replied, disapproved];
const asRecommended = [...asReviewed, recommended];

/** Every place where a file can stand, by the history that leads there. */
const stands = {
  received: [received],
  instructed: [received, opened],
  written: asWritten,
  overdue: [...asWritten, happened.silent],
  replied: [...asWritten, replied],
  approved: [...asWritten, replied, happened.approved],
  disapproved: asReviewed,
  proposed: [received, opened, happened.proposed],
  'agreed by the operator': [received, opened, happened.proposed, happened.operatorAgreed],
  'agreed by the complainant': [received, opened, happened.proposed, happened.complainantAgreed],
  settled: [received, opened, happened.proposed, happened.settled],
  recommended: asRecommended,
  accepted: [...asRecommended, accepted],
  refused: [...asRecommended, happened.refused],
  'executed fully': [...asRecommended, accepted, happened.executedFully],
  'executed partly': [...asRecommended, accepted, happened.executedPartly],
  'not executed': [...asRecommended, accepted, happened.notExecuted],
  referred: [...asRecommended, happened.refused, happened.referred],
  closed: [received, closedAs('unfounded')],
  withdrawn: [received, happened.withdrawn],
  inadmissible: [received, happened.inadmissible],
} as const satisfies Readonly<Record<string, readonly MediationEvent[]>>;

type Stand = keyof typeof stands;
const allStands = Object.keys(stands) as Stand[];
const over: readonly Stand[] = ['closed', 'withdrawn', 'inadmissible'];
const open = allStands.filter((stand) => !over.includes(stand));

/** What a request that does not fit is told, by where the file stands. */
const told: Readonly<Record<Stand, MediationRefusal>> = {
  received: 'instruction-not-opened',
  instructed: 'letter-not-sent',
  written: 'letter-unanswered',
  overdue: 'letter-unanswered',
  replied: 'reply-not-reviewed',
  approved: 'reply-reviewed',
  disapproved: 'reply-reviewed',
  proposed: 'settlement-proposed',
  'agreed by the operator': 'settlement-proposed',
  'agreed by the complainant': 'settlement-proposed',
  settled: 'settlement-reached',
  recommended: 'recommendation-unanswered',
  accepted: 'recommendation-accepted',
  refused: 'recommendation-refused',
  'executed fully': 'recommendation-executed',
  'executed partly': 'recommendation-executed',
  'not executed': 'recommendation-not-executed',
  referred: 'case-referred',
  closed: 'case-closed',
  withdrawn: 'case-withdrawn',
  inadmissible: 'complaint-inadmissible',
};

type Answer = MediationRefusal | readonly MediationEvent[];
type Answers = Readonly<Partial<Record<Stand, Answer>>>;

const late = { ...happened.executedFully, late: true } as const;
const { operatorAgreed, complainantAgreed, operatorDisagreed, settled, executedFully, executedPartly } = happened;

/** What each request comes to where it fits; everywhere else it is told where the file stands. */
const requests: Readonly<Record<keyof typeof sampleRequests, Answers>> = {
  instruct: { received: [opened] },
  write: { instructed: [written], disapproved: [written] },
  approve: { replied: [happened.approved], written: 'reply-awaited', overdue: 'reply-awaited' },
  disapprove: { replied: [disapproved], written: 'reply-awaited', overdue: 'reply-awaited' },
  propose: {
    instructed: [happened.proposed],
    written: [happened.proposed],
    overdue: [happened.proposed],
    replied: [happened.proposed],
    approved: [happened.proposed],
    disapproved: [happened.proposed],
  },
  agreeAsOperator: {
    proposed: [operatorAgreed],
    'agreed by the operator': 'already-agreed',
    'agreed by the complainant': [operatorAgreed, settled],
  },
  agreeAsComplainant: {
    proposed: [complainantAgreed],
    'agreed by the operator': [complainantAgreed, settled],
    'agreed by the complainant': 'already-agreed',
  },
  disagree: {
    proposed: [operatorDisagreed],
    'agreed by the operator': 'already-agreed',
    'agreed by the complainant': [operatorDisagreed],
  },
  recommend: { written: 'reply-awaited', overdue: [recommended], disapproved: [recommended] },
  accept: { recommended: [accepted] },
  refuse: { recommended: [happened.refused] },
  executeFully: { accepted: [executedFully], 'executed partly': [executedFully], 'not executed': [executedFully] },
  executePartly: { accepted: [executedPartly], 'not executed': [executedPartly] },
  executeNot: { accepted: [happened.notExecuted] },
  refer: { refused: [happened.referred], 'not executed': [happened.referred] },
};

const check = (stand: Stand, command: MediationCommand, answer: Answer) => {
  const decided = given(...stands[stand]).when(command);
  return typeof answer === 'string' ? decided.thenRefused(answer) : decided.then(...answer);
};

describe.each(Object.keys(requests) as (keyof typeof requests)[])('the request to %s', (name) => {
  it.each(allStands)('meets a file that is %s', (stand) => {
    check(stand, sampleRequests[name], requests[name][stand] ?? told[stand]);
  });

  it('is refused while there is no file, and told the end of a case that ended before', () => {
    given().when(sampleRequests[name]).thenRefused('not-in-mediation');
    given({ type: 'end-held', as: 'withdrawn' }).when(sampleRequests[name]).thenRefused('case-withdrawn');
    given({ type: 'end-held', as: 'inadmissible' }).when(sampleRequests[name]).thenRefused('complaint-inadmissible');
  });

  it.each(allStands)('is refused to a stranger when the file is %s', (stand) => {
    const asked: Request = { ...sampleRequests[name], by: 'stranger' };
    given(...stands[stand])
      .when(asked)
      .thenRefused(whyNotStranger(asked));
  });

  it('is not taken while no operator is named, unless it concerns none', () => {
    const asked: Request = sampleRequests[name];
    const decided = given(happened.unrouted, happened.opened).when(asked);
    if (asked.type === 'instruct') decided.thenRefused('letter-not-sent');
    else decided.thenRefused(asked.by === 'imr' ? 'not-routed' : whyNotStranger(asked));
  });
});

function whyNotStranger(asked: Request): MediationRefusal {
  if (asked.type === 'state-execution') return 'not-a-party';
  if (asked.type === 'answer-recommendation') return 'not-the-respondent';
  return asked.type === 'answer-settlement' && asked.side === 'operator' ? 'not-the-respondent' : 'not-the-ombudsman';
}

describe('a reminder', () => {
  const owed: Readonly<Partial<Record<Stand, string>>> = {
    written: 'reply',
    overdue: 'reply',
    recommended: 'recommendation-answer',
    accepted: 'recommendation-execution',
    'executed partly': 'recommendation-execution',
    'not executed': 'recommendation-execution',
  };

  describe.each(['reply', 'recommendation-answer', 'recommendation-execution'] as const)('of the %s', (about) => {
    const sent: MediationEvent = {
      type: 'reminder-sent',
      respondent: 'al-omrane',
      about,
      sentOn: on,
      actor: delegate,
    };
    it.each(open)('meets a file that is %s', (stand) =>
      check(stand, sampleReminder(about), owed[stand] === about ? [sent] : 'nothing-owed'),
    );
    it.each(over)('is too late for a file that is %s', (stand) => check(stand, sampleReminder(about), told[stand]));
  });

  it('is the ombudsman’s alone and leaves the file where it stands', () => {
    given(...stands.written)
      .when({ ...sampleReminder('reply'), by: 'al-omrane' })
      .thenRefused('not-the-ombudsman');
    const reminded: MediationEvent = {
      type: 'reminder-sent',
      respondent: 'al-omrane',
      about: 'reply',
      sentOn: on,
      actor: delegate,
    };
    given(...stands.written, reminded)
      .when(sampleReminder('reply'))
      .then(reminded);
  });
});

describe('a closure', () => {
  const trueOf: Readonly<Partial<Record<ClosureReason, readonly Stand[]>>> = {
    'reply-accepted': ['replied', 'approved', 'disapproved'],
    'reply-satisfactory': ['approved'],
    settled: ['settled'],
    'recommendation-executed': ['executed fully'],
    'recommendation-partly-executed': ['executed partly'],
    'recommendation-not-executed': ['not executed'],
    'recommendation-refused': ['refused'],
    referred: ['referred'],
  };

  describe.each(closureReasons)('as %s', (reason) => {
    const fits = trueOf[reason] ?? open;
    it.each(open)('meets a file that is %s', (stand) =>
      check(stand, sampleClosure(reason), fits.includes(stand) ? [closedAs(reason)] : 'closure-reason-mismatch'),
    );
    it.each(over)('is too late for a file that is %s', (stand) => check(stand, sampleClosure(reason), told[stand]));
  });

  it('is the ombudsman’s alone, and needs no operator', () => {
    given(received)
      .when({ ...sampleClosure('unfounded'), by: 'al-omrane' })
      .thenRefused('not-the-ombudsman');
    given(happened.unrouted).when(sampleClosure('unfounded')).then(closedAs('unfounded'));
    given().when(sampleClosure('unfounded')).thenRefused('not-in-mediation');
  });
});

describe('a window', () => {
  const silences: Readonly<Partial<Record<Stand, MediationEvent>>> = {
    proposed: happened.lapsed,
    'agreed by the operator': happened.lapsed,
    'agreed by the complainant': happened.lapsed,
    recommended: { type: 'recommendation-refused', reasons: ['no-answer'], refusedOn: lateOn, actor: system },
    accepted: { type: 'recommendation-not-executed', dueOn, reason: 'window-passed', actor: system },
  };

  it.each(allStands)('that has passed meets a file that is %s', (stand) => {
    const silence = silences[stand];
    check(stand, passed(lateOn), silence ? [silence] : 'nothing-owed');
    check(stand, passed(dueOn), silence ? 'window-open' : 'nothing-owed');
  });

  it('passes for no file', () => given().when(passed(lateOn)).thenRefused('nothing-owed'));

  it('still takes what is answered on its last day, and nothing after', () => {
    const { agreeAsOperator, accept } = sampleRequests;
    check('proposed', { ...agreeAsOperator, on: dueOn }, [operatorAgreed]);
    check('proposed', { ...agreeAsOperator, on: lateOn }, 'answer-window-passed');
    check('recommended', { ...accept, on: dueOn }, [{ ...accepted, acceptedOn: dueOn }]);
    check('recommended', { ...accept, on: lateOn }, 'answer-window-passed');
  });
});

describe('a recommendation', () => {
  const { refuse, executeFully, instruct } = sampleRequests;

  it('is not refused without reasons', () =>
    check('recommended', { ...refuse, answer: { accepted: false, reasons: [] } }, 'reasons-owed'));

  it('is executed in time on its last day, and late after it', () => {
    const asked = { ...executeFully, on: lateOn };
    check('accepted', { ...asked, executedOn: dueOn }, [{ ...executedFully, executedOn: dueOn }]);
    check('accepted', { ...asked, executedOn: lateOn }, [{ ...late, executedOn: lateOn }]);
    check('not executed', { ...asked, executedOn: lateOn }, [{ ...late, executedOn: lateOn }]);
  });

  it('is not executed before it was', () =>
    check('accepted', { ...executeFully, executedOn: lateOn }, 'not-executed-yet'));

  it('is executed as the ombudsman finds, with the proof that was brought', () => {
    const proof = { digest: 'ab'.repeat(32) };
    check('accepted', { ...executeFully, by: 'imr', proof }, [{ ...executedFully, proof, actor: delegate }]);
  });

  it('is opened under no delegation when none is named', () => {
    const { delegation: _delegation, ...unnamed } = instruct;
    const { delegation: _named, ...openedUnnamed } = opened;
    given(received).when(unnamed).then(openedUnnamed);
  });
});

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
    const pending = [...asWritten, happened.proposed];
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

const stateAfter = (...history: readonly MediationEvent[]) =>
  history.reduce(mediationDecider.evolve, mediationDecider.initial);

describe('a case without a file', () => {
  const { takeUp, takeUpUnrouted, otherRespondent, reply, silence, withdrawal, inadmissibility, reopening } =
    sampleHearings;

  it('gets one when the Médiateur has it', () => {
    given().when(takeUp).then(received);
    given().when(takeUpUnrouted).then(happened.unrouted);
  });

  it('gets none from the direct track', () => {
    given().when(otherRespondent).thenRefused('not-in-mediation');
    given().when(reply).thenNothing();
    given().when(silence).thenNothing();
    given().when(reopening).thenNothing();
  });

  it('holds its own end, until a reopening', () => {
    const [withdrawn, inadmissible] = [
      { type: 'end-held', as: 'withdrawn' },
      { type: 'end-held', as: 'inadmissible' },
    ] as const;
    given().when(withdrawal).then(withdrawn);
    given().when(inadmissibility).then(inadmissible);
    given(withdrawn).when(takeUp).then(received, happened.withdrawn);
    given(withdrawn).when(reopening).then({ type: 'end-lifted' });
    given(withdrawn, { type: 'end-lifted' }).when(takeUp).then(received);
  });

  it('is moved by nothing that happens to a file', () => deepStrictEqual(stateAfter(opened), mediationDecider.initial));
});

describe('what others say', () => {
  const { takeUp, takeUpUnrouted, otherRespondent, reply, silence, moreTimeToAnswer, moreTimeToExecute } =
    sampleHearings;
  const { withdrawal, reopening } = sampleHearings;
  const extended: MediationEvent = { type: 'extension-heard', dueOn: '2026-05-01' };
  const named: MediationEvent = { type: 'respondent-heard', respondent: 'al-omrane-tamansourt' };

  it.each(allStands)('of a file that is %s moves it or is passed over', (stand) => {
    const early: readonly Stand[] = ['received', 'instructed', 'written', 'overdue'];
    const awaitsReply = stand === 'written' || stand === 'overdue';
    check(stand, otherRespondent, early.includes(stand) ? [named] : []);
    check(stand, takeUp, []);
    check(stand, takeUpUnrouted, []);
    check(stand, reply, awaitsReply ? [replied] : []);
    check(stand, silence, awaitsReply ? [happened.silent] : []);
    check(stand, moreTimeToAnswer, stand === 'recommended' ? [extended] : []);
    check(stand, moreTimeToExecute, stand === 'accepted' ? [extended] : []);
    check(stand, withdrawal, over.includes(stand) ? [] : [happened.withdrawn]);
    check(stand, reopening, over.includes(stand) || stand === 'referred' ? [happened.reopened] : []);
  });

  it('gives more time to answer or to execute', () => {
    given(...stands.recommended, extended)
      .when(passed(lateOn))
      .thenRefused('window-open');
    given(...stands.accepted, extended)
      .when(passed(lateOn))
      .thenRefused('window-open');
    given(...stands.accepted, extended)
      .when({ ...sampleRequests.executeFully, on: lateOn, executedOn: lateOn })
      .then({ ...executedFully, executedOn: lateOn });
    given(...stands.recommended, extended)
      .when({ ...sampleRequests.refuse, on: lateOn })
      .then({ ...happened.refused, refusedOn: lateOn });
  });

  it('names the operator that was missing', () => {
    given(happened.unrouted).when(takeUp).then({ type: 'respondent-heard', respondent: 'al-omrane' });
    deepStrictEqual(
      stateAfter(happened.unrouted, { type: 'respondent-heard', respondent: 'al-omrane' }),
      stateAfter(received),
    );
  });

  it('takes a letter back from an operator that does not answer any more', () => {
    given(...stands.written, named)
      .when(sampleRequests.write)
      .then({ ...written, respondent: 'al-omrane-tamansourt' });
    given(...stands.instructed, named)
      .when(sampleRequests.write)
      .then({ ...written, respondent: 'al-omrane-tamansourt' });
  });

  it.each([...over, 'referred'] as const)('takes a file that is %s up anew when it is reopened', (stand) =>
    deepStrictEqual(stateAfter(...stands[stand], happened.reopened), stateAfter(received)),
  );
});

describe('events that their state does not expect', () => {
  it('leave the file where it is', () => {
    const extended: MediationEvent = { type: 'extension-heard', dueOn };
    for (const event of [operatorAgreed, happened.lapsed, executedFully, extended])
      deepStrictEqual(stateAfter(received, event), stateAfter(received));
    deepStrictEqual(stateAfter(received, happened.proposed, happened.lapsed), stateAfter(received, opened));
  });
});

describe('any order of commands', () => {
  it('does nothing to a file that is over but take it up anew', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...mediationSamples), { maxLength: 60 }), (order) => {
        let state = mediationDecider.initial;
        for (const command of order) {
          const decision = mediationDecider.decide(command, state);
          if (isRefused(decision)) continue;
          const isOver = state.status === 'closed' || state.status === 'ended';
          if (isOver) expect(['reopening-heard', undefined]).toContain(decision.accepted[0]?.type);
          state = decision.accepted.reduce(mediationDecider.evolve, state);
        }
      }),
    );
  });
});
