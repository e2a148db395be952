import { deepStrictEqual } from 'node:assert/strict';
import { describe, expect, it } from '@jest/globals';
import { isRefused } from '@jisr/decider';
import fc from 'fast-check';
import {
  allStands,
  check,
  dueOn,
  given,
  happened,
  lateOn,
  passed,
  stands,
  stateAfter,
  system,
  told,
  type Answer,
  type Stand,
} from '../../test/stands.ts';
import type { Request } from './mediation-command.ts';
import type { MediationEvent } from './mediation-event.ts';
import { mediationDecider } from './mediation.decider.ts';
import { mediationSamples, sampleRequests } from './mediation.samples.ts';
import type { MediationRefusal } from './refusal.ts';

const {
  accepted,
  complainantAgreed,
  disapproved,
  executedFully,
  executedPartly,
  opened,
  operatorAgreed,
  operatorDisagreed,
  received,
  recommended,
  settled,
  written,
} = happened;

type Answers = Readonly<Partial<Record<Stand, Answer>>>;

const inPart: readonly Stand[] = ['executed partly', 'executed partly at last'];
const not: readonly Stand[] = ['not executed', 'executed partly, the rest not'];
const each = (places: readonly Stand[], answer: Answer): Answers =>
  Object.fromEntries(places.map((stand) => [stand, answer]));

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
  executeFully: { accepted: [executedFully], ...each(inPart, [executedFully]), ...each(not, [executedFully]) },
  executePartly: { accepted: [executedPartly], ...each(not, [executedPartly]) },
  executeNot: { accepted: [happened.notExecuted], ...each(inPart, [happened.notExecuted]) },
  refer: { refused: [happened.referred], ...each(inPart, [happened.referred]), ...each(not, [happened.referred]) },
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

describe('a window', () => {
  const notExecuted = { type: 'recommendation-not-executed', dueOn, reason: 'window-passed', actor: system } as const;
  const silences: Readonly<Partial<Record<Stand, MediationEvent>>> = {
    proposed: happened.lapsed,
    'agreed by the operator': happened.lapsed,
    'agreed by the complainant': happened.lapsed,
    recommended: { type: 'recommendation-refused', reasons: ['no-answer'], refusedOn: lateOn, actor: system },
    accepted: notExecuted,
    'executed partly': notExecuted,
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

describe('events that their state does not expect', () => {
  it('leave the file where it is', () => {
    const extended: MediationEvent = { type: 'extension-heard', dueOn };
    for (const event of [operatorAgreed, happened.lapsed, executedFully, extended])
      deepStrictEqual(stateAfter(received, event), stateAfter(received));
    deepStrictEqual(stateAfter(received, happened.proposed, happened.lapsed), stateAfter(received, opened));
  });
});

describe('any order of commands', () => {
  it('does nothing to a file that is over but name its operator and take it up anew', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...mediationSamples), { maxLength: 60 }), (order) => {
        let state = mediationDecider.initial;
        for (const command of order) {
          const decision = mediationDecider.decide(command, state);
          if (isRefused(decision)) continue;
          const isOver = state.status === 'closed' || state.status === 'ended';
          if (isOver) expect(['respondent-heard', 'reopening-heard', undefined]).toContain(decision.accepted[0]?.type);
          state = decision.accepted.reduce(mediationDecider.evolve, state);
        }
      }),
    );
  });
});
