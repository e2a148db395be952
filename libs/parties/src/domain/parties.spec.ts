import { describe, expect, it } from '@jest/globals';
import { eventsSeenBy, partiesDecider, partiesOf, type Recorded, type Roles } from './parties.ts';

const brought = (brings: Roles = {}): Recorded => ({ type: 'recorded', brings, returned: false });
const returned: Recorded = { type: 'recorded', brings: {}, returned: true };
const after = (...history: Recorded[]) => history.reduce(partiesDecider.evolve, partiesDecider.initial);

describe('a case', () => {
  it('is seen by nobody before anything happened', () => expect(partiesOf(partiesDecider.initial)).toEqual([]));

  it('is seen from its first event on by whoever comes in later', () => {
    const parties = after(brought({ receiver: 'imr' }), brought(), brought({ respondent: 'al-omrane' }));
    expect(['imr', 'al-omrane'].map((institution) => eventsSeenBy(institution, parties))).toEqual([3, 3]);
  });

  it('is not seen by an institution that has no part in it', () =>
    expect(eventsSeenBy('onee', after(brought({ receiver: 'imr' })))).toBe(0));

  it('has each institution once, whatever its roles', () =>
    expect(partiesOf(after(brought({ receiver: 'al-omrane', respondent: 'al-omrane', ombudsman: 'imr' })))).toEqual([
      'al-omrane',
      'imr',
    ]));
});

describe('a respondent that gives the case back', () => {
  const opened = [brought({ receiver: 'imr' }), brought({ respondent: 'al-omrane' })];

  it('sees that it did, and nothing after', () =>
    expect(eventsSeenBy('al-omrane', after(...opened, returned, brought()))).toBe(3));

  it('sees all again once the case comes to it again', () =>
    expect(eventsSeenBy('al-omrane', after(...opened, returned, brought(), brought({ respondent: 'al-omrane' })))).toBe(
      5,
    ));

  it('goes on seeing it where it is the receiver too', () =>
    expect(
      eventsSeenBy(
        'al-omrane',
        after(brought({ receiver: 'al-omrane', respondent: 'al-omrane' }), returned, brought()),
      ),
    ).toBe(3));
});

describe('a respondent that is replaced', () => {
  it('does not see to whom the case went', () => {
    const parties = after(brought({ receiver: 'imr', respondent: 'al-omrane' }), brought({ respondent: 'onee' }));
    expect(['al-omrane', 'onee'].map((institution) => eventsSeenBy(institution, parties))).toEqual([1, 2]);
  });
});
