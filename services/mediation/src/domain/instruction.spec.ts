import { describe, it } from '@jest/globals';
import { given, on, delegate, stands, over, open, told, check, type Stand } from '../../test/stands.ts';
import type { MediationEvent } from './mediation-event.ts';
import { sampleReminder } from './mediation.samples.ts';

describe('a reminder', () => {
  const owed: Readonly<Partial<Record<Stand, string>>> = {
    written: 'reply',
    overdue: 'reply',
    recommended: 'recommendation-answer',
    accepted: 'recommendation-execution',
    'executed partly': 'recommendation-execution',
    'executed partly at last': 'recommendation-execution',
    'executed partly, the rest not': 'recommendation-execution',
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
