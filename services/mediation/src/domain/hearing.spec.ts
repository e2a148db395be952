import { deepStrictEqual } from 'node:assert/strict';
import { describe, it } from '@jest/globals';
import {
  allStands,
  check,
  given,
  happened,
  lateOn,
  over,
  passed,
  stands,
  stateAfter,
  type Stand,
} from '../../test/stands.ts';
import type { MediationEvent } from './mediation-event.ts';
import { mediationDecider } from './mediation.decider.ts';
import { sampleHearings, sampleRequests } from './mediation.samples.ts';

const { opened, received, written, replied, executedFully } = happened;
const handedOver = { type: 'respondent-heard', respondent: 'al-omrane', act: 'declination' } as const;

describe('a case without a file', () => {
  const { takeUp, takeUpUnrouted, otherRespondent, reply, silence, withdrawal, inadmissibility, reopening } =
    sampleHearings;

  it('gets one when the Médiateur has it', () => {
    given().when(takeUp).then(received);
    given().when(takeUpUnrouted).then(happened.unrouted);
  });

  it('keeps the day on which its case was registered, wherever it goes', () => {
    const registered = { ...received, registeredOn: '2026-01-05' };
    given()
      .when({ ...takeUp, registeredOn: '2026-01-05' })
      .then(registered);
    for (const stand of allStands) {
      const [, ...rest] = stands[stand];
      deepStrictEqual(stateAfter(registered, ...rest), { ...stateAfter(...stands[stand]), registeredOn: '2026-01-05' });
    }
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
  const named = { type: 'respondent-heard', respondent: 'al-omrane-tamansourt', act: 'declination' } as const;

  const early: readonly Stand[] = [
    ...(['received', 'instructed', 'written', 'overdue'] as const),
    ...(['proposed', 'agreed by the operator', 'agreed by the complainant'] as const),
  ];

  it.each(allStands)('of a file that is %s moves it or is passed over', (stand) => {
    const awaitsReply = stand === 'written' || stand === 'overdue';
    check(stand, otherRespondent, early.includes(stand) ? [named] : []);
    check(stand, sampleHearings.return, early.includes(stand) ? [happened.returned] : []);
    check(stand, takeUp, []);
    check(stand, takeUpUnrouted, []);
    check(stand, reply, awaitsReply ? [replied] : []);
    check(stand, silence, awaitsReply ? [happened.silent] : []);
    check(stand, moreTimeToAnswer, stand === 'recommended' ? [extended] : []);
    check(stand, moreTimeToExecute, stand === 'accepted' || stand === 'executed partly' ? [extended] : []);
    check(stand, withdrawal, over.includes(stand) ? [] : [happened.withdrawn]);
    check(stand, reopening, over.includes(stand) || stand === 'referred' ? [happened.reopened] : []);
  });

  it('gives more time to answer or to execute', () => {
    given(...stands.recommended, extended)
      .when(passed(lateOn))
      .thenRefused('window-open');
    for (const stand of ['accepted', 'executed partly'] as const)
      given(...stands[stand], extended)
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
    given(happened.unrouted).when(takeUp).then(handedOver);
    deepStrictEqual(stateAfter(happened.unrouted, handedOver), stateAfter(received));
  });

  describe('when the operator gives the case back', () => {
    const { returned, proposed, operatorAgreed, complainantAgreed } = happened;
    const later: MediationEvent = { ...handedOver, act: 'reassignment' };

    it.each(early)('waits for an operator when it is %s', (stand) => {
      given(...stands[stand], returned)
        .when(sampleRequests.write)
        .thenRefused('not-routed');
      given(...stands[stand], returned)
        .when(sampleHearings.return)
        .thenNothing();
      given(...stands[stand], returned)
        .when(takeUp)
        .then(handedOver);
    });
    it.each(early)('stays %s when one act hands it over inside the operator', (stand) =>
      deepStrictEqual(stateAfter(...stands[stand], returned, handedOver), stateAfter(...stands[stand])),
    );
    it.each([
      ['another operator gets it', named],
      ['it comes back later', later],
    ])('owes a letter anew when %s', (_, event) => {
      const { respondent } = event;
      for (const stand of ['written', 'overdue'] as const)
        given(...stands[stand], returned, event)
          .when(sampleRequests.write)
          .then({ ...written, respondent });
      given(...stands.written, proposed, returned, event, happened.lapsed)
        .when(sampleRequests.write)
        .then({ ...written, respondent });
    });
    it('asks the next operator for its own agreement', () => {
      given(...stands.proposed, operatorAgreed, returned, later)
        .when(sampleRequests.agreeAsOperator)
        .then(operatorAgreed);
      given(...stands.proposed, complainantAgreed, returned, later)
        .when(sampleRequests.agreeAsOperator)
        .then(operatorAgreed, happened.settled);
    });
    it('is held to a reply that crosses', () => {
      const state = stateAfter(...stands.written, returned, replied, named);
      deepStrictEqual(state, { ...stateAfter(...stands.replied), respondent: named.respondent });
    });
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
