import { describe, expect, it } from '@jest/globals';
import { specify } from '@jisr/decider';
import type { Audience } from './audience.ts';
import { correspondenceDecider, type CorrespondenceCommand, type CorrespondenceEvent } from './correspondence.ts';
import type { Place } from './place.ts';
import type { Wishes } from './wishes.ts';

const given = specify(correspondenceDecider);
const meet = { type: 'meet', language: 'ar', receiptNumber: 'JSR-1', reachable: true } as const;
const met: CorrespondenceEvent = { ...meet, type: 'met' };
const notice = { eventId: 'e1', template: 'reply-issued', params: { outcome: 'granted' } } as const;
const numbered = { ...notice, params: { outcome: 'granted', receiptNumber: 'JSR-1', withMediator: 'no' } };
const withMediator = { ...numbered, params: { ...numbered.params, withMediator: 'yes' } };
const legal: Audience = { complainant: 'legal', officers: {} };
const usual: Audience = { complainant: 'usual', officers: {} };
const officers: Audience = { complainant: 'nothing', officers: { correspondent: 'digest', delegate: 'at-once' } };
const staffed = new Set(['agence-1.correspondent', 'imr.delegate']);
const tell = (audience: Audience): CorrespondenceCommand => ({ type: 'tell', notice, audience, staffed });
const due = (more: Partial<Extract<CorrespondenceEvent, { type: 'complainant-due' }>> = {}): CorrespondenceEvent => ({
  type: 'complainant-due',
  notice: numbered,
  language: 'ar',
  channels: ['email', 'sms'],
  ...more,
});
const placed = (place: Place): CorrespondenceEvent => ({ type: 'placed', place });
const preferred = (wishes: Wishes): CorrespondenceEvent => ({ type: 'preferred', wishes });
const givenUp = (channel: 'email' | 'sms'): CorrespondenceEvent => ({ type: 'channel-given-up', channel });
const withheld = (reason: 'unreachable' | 'not-wanted' | 'channels-broken'): CorrespondenceEvent => ({
  type: 'withheld',
  notice: numbered,
  from: 'complainant',
  reason,
});

describe('a case that is not registered yet', () => {
  it.each<CorrespondenceCommand>([
    { type: 'place', place: { agency: 'agence-1' } },
    { type: 'prefer', wishes: {} },
    { type: 'give-up-channel', channel: 'email' },
    tell(legal),
  ])('has nobody to tell: $type', (command) => given().when(command).thenRefused('case-unknown'));

  it('stays so whatever else is recorded', () => given(preferred({})).when(tell(legal)).thenRefused('case-unknown'));
});

describe('a complainant', () => {
  it('is met once', () => {
    given().when(meet).then(met);
    given(met)
      .when({ ...meet, language: 'fr', receiptNumber: 'JSR-2' })
      .thenNothing();
  });

  it('is told in their language, with the receipt number, by email if that can be', () =>
    given(met).when(tell(legal)).then(due()));

  it('is never told twice of one event', () => {
    given(met, due()).when(tell(legal)).thenNothing();
    given(met, withheld('unreachable')).when(tell(legal)).thenNothing();
  });

  it('is told of another event', () =>
    given(met, due({ notice: { ...numbered, eventId: 'e0' } }))
      .when(tell(legal))
      .then(due()));

  it('is told nothing without an address', () =>
    given({ ...met, reachable: false })
      .when(tell(legal))
      .then(withheld('unreachable')));

  it('is told nothing of what is not for them', () =>
    given(met)
      .when(tell({ complainant: 'nothing', officers: {} }))
      .thenNothing());

  it('is told nothing of a step that its audience leaves out', () =>
    given(met)
      .when(tell({ ...legal, only: { outcome: ['refused'] } }))
      .thenNothing());
});

describe('the wishes of a complainant', () => {
  it('are kept, the last ones whole', () => {
    given(met)
      .when({ type: 'prefer', wishes: { channel: 'sms' } })
      .then(preferred({ channel: 'sms' }));
    given(met, preferred({ channel: 'sms' }), preferred({ language: 'fr' }))
      .when(tell(legal))
      .then(due({ language: 'fr' }));
  });

  it('say the channel', () =>
    given(met, preferred({ channel: 'sms' }))
      .when(tell(legal))
      .then(due({ channels: ['sms', 'email'] })));

  it('can leave out all that the law does not owe, and no more', () => {
    const minimal = preferred({ legalMinimumOnly: true });
    given(met, minimal).when(tell(usual)).then(withheld('not-wanted'));
    given(met, minimal).when(tell(legal)).then(due());
    given(met).when(tell(usual)).then(due());
  });
});

describe('a channel from which a message came back', () => {
  it('is given up once', () => {
    given(met).when({ type: 'give-up-channel', channel: 'email' }).then(givenUp('email'));
    given(met, givenUp('email')).when({ type: 'give-up-channel', channel: 'email' }).thenNothing();
    given(met, givenUp('sms')).when({ type: 'give-up-channel', channel: 'email' }).then(givenUp('email'));
  });

  it('is not tried again', () =>
    given(met, givenUp('email'))
      .when(tell(legal))
      .then(due({ channels: ['sms'] })));

  it('leaves nothing to try when it was the last', () =>
    given(met, givenUp('email'), givenUp('sms')).when(tell(legal)).then(withheld('channels-broken')));
});

describe('the desks of a case', () => {
  const operator = placed({ agency: 'agence-1', company: 'societe-1', respondent: 'al-omrane' });
  const atAgency: CorrespondenceEvent = {
    type: 'desk-due',
    notice: numbered,
    desk: { role: 'correspondent', entity: 'agence-1', rhythm: 'digest' },
  };

  it('are told as far as they are known', () => {
    given(met).when(tell(officers)).thenNothing();
    given(met, operator).when(tell(officers)).then(atAgency);
  });

  it('are told in one go, the ombudsman too once the case is there', () =>
    given(met, operator, placed({ ombudsman: 'imr' }))
      .when(tell(officers))
      .then(
        { ...atAgency, notice: withMediator },
        {
          type: 'desk-due',
          notice: withMediator,
          desk: { role: 'delegate', entity: 'imr', rhythm: 'at-once' },
        },
      ));

  it('keep the ombudsman that the case was taken to, whoever received it', () => {
    const places = [placed({ ombudsman: 'imr' }), placed({ ombudsman: 'al-omrane', agency: 'agence-1' })];
    const after = [met, ...places].reduce(correspondenceDecider.evolve, correspondenceDecider.initial);
    expect(after).toMatchObject({ place: { ombudsman: 'imr', agency: 'agence-1' } });
  });

  it('are remembered as told by one id, however many of them were', () => {
    const after = [met, operator, due(), atAgency].reduce(correspondenceDecider.evolve, correspondenceDecider.initial);
    expect(after).toMatchObject({ told: ['e1'] });
  });

  it('are told once of an event', () => given(met, operator, atAgency).when(tell(officers)).thenNothing());

  it('are missed when nobody sits there', () =>
    given(met, operator)
      .when({ ...tell(officers), staffed: new Set() } as CorrespondenceCommand)
      .then({ type: 'withheld', notice: numbered, from: 'correspondent', reason: 'nobody-in-charge' }));

  it('follow where the case goes', () => {
    given(met)
      .when({ type: 'place', place: { agency: 'agence-2' } })
      .then(placed({ agency: 'agence-2' }));
    given(met, operator, placed({ agency: 'agence-2' }))
      .when({
        ...tell(officers),
        staffed: new Set(['agence-1.correspondent', 'al-omrane.correspondent']),
      } as CorrespondenceCommand)
      .then({ ...atAgency, desk: { role: 'correspondent', entity: 'al-omrane', rhythm: 'digest' } });
  });
});
