import { describe, expect, it } from '@jest/globals';
import { letterIn } from './due-letter.ts';
import type { CaseEvent } from '@jisr/parties';

const event = (type: string, data: object) =>
  ({
    id: 'e-1',
    source: '/jisr/x',
    type: `ma.jisr.${type}.v1`,
    subject: 'c-1',
    time: '',
    data: { causedBy: 'r-1', ...data },
  }) as unknown as CaseEvent;
const both = { events: 3, seen: {}, receiver: 'imr', ombudsman: 'imr', respondent: 'al-omrane' };
const replied = event('housing-projects.reply-issued', { language: 'fr', repliedOn: '2026-02-09' });

describe('a formal letter', () => {
  it.each([
    [
      'request',
      event('mediation.letter-sent', {
        ombudsman: 'imr',
        respondent: 'al-omrane',
        language: 'ar',
        sentOn: '2026-02-04',
      }),
      { from: 'imr', to: 'al-omrane', keeper: 'mediation', writtenOn: '2026-02-04', language: 'ar' },
    ],
    [
      'reminder',
      event('mediation.reminder-sent', { respondent: 'al-omrane', about: 'reply', sentOn: '2026-04-04' }),
      { from: 'imr', to: 'al-omrane', keeper: 'mediation', writtenOn: '2026-04-04' },
    ],
    [
      'recommendation',
      event('mediation.recommendation-issued', {
        ombudsman: 'imr',
        respondent: 'al-omrane',
        issuedOn: '2026-03-01',
        answerDueOn: '2026-03-31',
      }),
      { from: 'imr', to: 'al-omrane', keeper: 'mediation', writtenOn: '2026-03-01', dueOn: '2026-03-31' },
    ],
    [
      'reply',
      replied,
      { from: 'al-omrane', to: 'imr', keeper: 'housing-projects', writtenOn: '2026-02-09', language: 'fr' },
    ],
  ])('is a %s, of who writes to who is written to, in the words of its request', (kind, told, expected) =>
    expect(letterIn(told, both)).toEqual({ kind, about: 'e-1', requestId: 'r-1', ...expected }),
  );
});

describe('no letter', () => {
  it('is a reply to the complainant of a case that no ombudsman has', () =>
    expect(letterIn(replied, { events: 3, seen: {}, receiver: 'al-omrane', respondent: 'al-omrane' })).toBeUndefined());

  it('is any other event', () => expect(letterIn(event('intake.case-rated', { score: 4 }), both)).toBeUndefined());
});
