import { describe, expect, it } from '@jest/globals';
import { isRefused } from '@jisr/decider';
import type { Complaint, ComplaintCommand, ComplaintEvent } from './complaint.ts';
import { complaintDecider } from './complaint.decider.ts';
import { operator, samples } from './complaint.samples.ts';

const { decide, evolve, initial } = complaintDecider;

/** The state after commands that are all taken. */
function after(...commands: readonly ComplaintCommand[]): Complaint {
  return commands.reduce<Complaint>((complaint, command) => {
    const decision = decide(command, complaint);
    if (isRefused(decision)) throw new Error(`${command.type} was refused: ${decision.refused}`);
    return decision.accepted.reduce(evolve, complaint);
  }, initial);
}

/** What a state answers: the reason, or the names of the facts. */
function answerTo(command: ComplaintCommand, complaint: Complaint): string {
  const decision = decide(command, complaint);
  return isRefused(decision) ? decision.refused : decision.accepted.map(({ type }) => type).join(' + ');
}

const s = samples;
const open = [s.register, s.hearOfRouting];
/** Every state, by a way into it. */
const ways = {
  unknown: [],
  incomplete: [s.registerIncomplete],
  admitted: open,
  overdue: [...open, s.hearOfBreach],
  'replied to': [...open, s.hearOfReply],
  contested: [...open, s.hearOfReply, s.contest],
  'replied to again': [...open, s.hearOfReply, s.contest, s.hearOfReply],
  accepted: [...open, s.hearOfReply, s.accept],
  'in mediation': [...open, s.hearOfReply, s.takeToMediation],
  'replied to the Médiateur': [...open, s.hearOfReply, s.takeToMediation, s.hearOfReply],
  returned: [...open, s.hearOfReturn],
  inadmissible: [s.registerBeforeCourt],
  'inadmissible for want of a part': [s.registerIncomplete, s.passCompletionWindow],
  'withdrawn incomplete': [s.registerIncomplete, s.withdraw],
  withdrawn: [...open, s.withdraw],
  'closed by time': [...open, s.hearOfReply, s.hearOfLapse],
  'closed by acceptance': [...open, s.hearOfReply, s.accept, s.hearOfAcceptedClosure],
  'closed by the Médiateur': [...open, s.hearOfReply, s.takeToMediation, s.hearOfMediatorsClosure],
  rated: [...open, s.hearOfReply, s.hearOfLapse, s.rate],
  reopened: [...open, s.hearOfReply, s.hearOfLapse, s.reopen],
} as const satisfies Record<string, readonly ComplaintCommand[]>;

type State = keyof typeof ways;
type Answers = Record<State, string>;
const states = Object.keys(ways) as State[];

const everywhere = (answer: string, but: Partial<Answers>): Answers => ({
  ...(Object.fromEntries(states.map((state) => [state, answer])) as Answers),
  ...but,
});

/** What most commands meet where nothing is under way. */
const notUnderWay = {
  unknown: 'complaint-unknown',
  incomplete: 'complaint-incomplete',
  returned: 'case-returned',
  inadmissible: 'complaint-inadmissible',
  'inadmissible for want of a part': 'complaint-inadmissible',
  'withdrawn incomplete': 'complaint-withdrawn',
  withdrawn: 'complaint-withdrawn',
  'closed by time': 'case-closed',
  'closed by acceptance': 'reply-already-accepted',
  'closed by the Médiateur': 'case-closed',
  rated: 'case-closed',
};

const table: Record<string, readonly [ComplaintCommand, Answers]> = {
  'a registration': [s.register, everywhere('duplicate-reference', { unknown: 'registered + admitted' })],
  'a completion': [
    s.complete,
    everywhere('complaint-complete', {
      ...notUnderWay,
      incomplete: 'completed + admitted',
      'inadmissible for want of a part': 'completed + admitted',
    }),
  ],
  'the end of the completion window': [s.passCompletionWindow, everywhere('', { incomplete: 'found-inadmissible' })],
  "the Médiateur's finding that it is inadmissible": [
    { ...s.findInadmissible, by: operator },
    everywhere('not-in-mediation', {
      ...notUnderWay,
      returned: 'not-in-mediation',
      'in mediation': 'not-the-ombudsman',
      'replied to the Médiateur': 'not-the-ombudsman',
    }),
  ],
  'a withdrawal': [
    s.withdraw,
    everywhere('withdrawn', {
      ...notUnderWay,
      incomplete: 'withdrawn',
      returned: 'withdrawn',
      accepted: 'reply-already-accepted',
    }),
  ],
  'an acceptance': [
    s.accept,
    everywhere('reply-awaited', {
      ...notUnderWay,
      'replied to': 'reply-accepted',
      'replied to again': 'reply-accepted',
      'replied to the Médiateur': 'reply-accepted',
      accepted: 'reply-already-accepted',
    }),
  ],
  'a contest': [
    s.contest,
    everywhere('reply-awaited', {
      ...notUnderWay,
      'replied to': 'reply-contested',
      contested: 'reply-already-contested',
      'replied to again': 'reply-already-contested',
      accepted: 'reply-already-accepted',
      'in mediation': 'case-in-mediation',
      'replied to the Médiateur': 'case-in-mediation',
      'closed by time': 'reply-contested',
      rated: 'reply-contested',
    }),
  ],
  'the way to the Médiateur': [
    s.takeToMediation,
    everywhere('reply-awaited', {
      ...notUnderWay,
      'inadmissible for want of a part': 'taken-to-mediation',
      returned: 'taken-to-mediation',
      overdue: 'taken-to-mediation',
      'replied to': 'taken-to-mediation',
      contested: 'taken-to-mediation',
      'replied to again': 'taken-to-mediation',
      accepted: 'reply-already-accepted',
      'in mediation': 'case-in-mediation',
      'replied to the Médiateur': 'case-in-mediation',
      'closed by time': 'taken-to-mediation',
      rated: 'taken-to-mediation',
    }),
  ],
  'a reopening': [
    s.reopen,
    everywhere('case-open', {
      ...notUnderWay,
      returned: 'case-open',
      withdrawn: 'reopened',
      'closed by time': 'reopened',
      'closed by acceptance': 'reopened',
      'closed by the Médiateur': 'premature',
      rated: 'reopened',
    }),
  ],
  'a rating': [
    s.rate,
    everywhere('case-open', {
      ...notUnderWay,
      returned: 'case-open',
      'closed by time': 'rated',
      'closed by acceptance': 'rated',
      'closed by the Médiateur': 'premature',
      rated: 'already-rated',
    }),
  ],
  'a link': [s.link, everywhere('linked', { unknown: 'complaint-unknown' })],
  'word of a link': [s.hearOfLink, everywhere('linked', { unknown: '' })],
  'word of another respondent': [
    { ...s.hearOfRouting, respondent: 'another' },
    everywhere('routing-heard', { ...everywhereIn(notUnderWay, ''), returned: 'routing-heard' }),
  ],
  'word of the same respondent': [s.hearOfRouting, everywhere('', { returned: 'routing-heard' })],
  'word of a return': [s.hearOfReturn, everywhere('return-heard', everywhereIn(notUnderWay, ''))],
  'word of a breach': [s.hearOfBreach, everywhere('', { admitted: 'breach-heard', reopened: 'breach-heard' })],
  'word of a reply': [
    s.hearOfReply,
    everywhere('reply-heard', {
      ...everywhereIn(notUnderWay, ''),
      'replied to': '',
      'replied to again': '',
      accepted: '',
    }),
  ],
  "word of the operator's closure": [
    s.hearOfLapse,
    everywhere('closure-heard', {
      ...everywhereIn(notUnderWay, ''),
      returned: 'closure-heard',
      contested: '',
      'in mediation': '',
      'replied to the Médiateur': '',
    }),
  ],
  "word of the Médiateur's closure": [
    s.hearOfMediatorsClosure,
    everywhere('closure-heard', { ...everywhereIn(notUnderWay, ''), returned: 'closure-heard' }),
  ],
};

function everywhereIn(some: Partial<Answers>, answer: string): Partial<Answers> {
  return Object.fromEntries(Object.keys(some).map((state) => [state, answer]));
}

describe.each(states)('a complaint that is %s', (state) => {
  it.each(Object.entries(table))('answers %s as it must', (_, [command, answers]) =>
    expect(answerTo(command, after(...ways[state]))).toBe(answers[state]),
  );

  it('hears of nothing by an institution that does not speak for the complainant', () => {
    const complaint = after(...ways[state]);
    const asked = Object.values(table).flatMap(([command]) =>
      'by' in command ? [{ ...command, by: 'stranger' }] : [],
    );
    for (const command of asked)
      expect(answerTo(command, complaint)).toBe(state === 'unknown' ? 'complaint-unknown' : 'not-the-receiver');
  });

  it('is left as it is by facts that can not follow', () => {
    const complaint = after(...ways[state]);
    for (const [fact, follows] of facts) {
      if (!follows.includes(complaint.status)) expect(evolve(complaint, fact)).toBe(complaint);
    }
  });
});

const end = { endedOn: '2026-03-01', reopenableUntil: '2026-03-31' };
/** Facts, and the statuses that they can follow. */
const facts: readonly (readonly [ComplaintEvent, readonly Complaint['status'][]])[] = [
  [{ type: 'registered', filing: s.register.filing }, []],
  [{ type: 'completed', on: '2026-01-20' }, []],
  [{ type: 'withdrawn', reason: 'solved', ...end }, ['incomplete', 'admitted', 'returned']],
  [{ type: 'reply-accepted' }, ['admitted']],
  [{ type: 'reply-contested', on: '2026-02-10', reason: 'other' }, ['admitted', 'closed']],
  [
    { ...s.takeToMediation, type: 'taken-to-mediation', filing: s.register.filing },
    ['admitted', 'returned', 'inadmissible', 'closed'],
  ],
  [{ type: 'reopened', on: '2026-03-10', reason: 'new-facts', track: 'direct' }, ['closed', 'withdrawn']],
  [
    { type: 'linked', cases: ['other'], relation: 'duplicate' },
    ['incomplete', 'admitted', 'returned', 'inadmissible', 'withdrawn', 'closed'],
  ],
  [{ type: 'rated', score: 4 }, ['closed']],
  [{ type: 'routing-heard', respondent: operator }, ['admitted', 'returned']],
  [{ type: 'return-heard', on: '2026-01-25' }, ['admitted']],
  [{ type: 'breach-heard', on: '2026-02-05' }, ['admitted']],
  [{ type: 'reply-heard', repliedOn: '2026-02-01', contestableUntil: '2026-03-03', round: 1 }, ['admitted']],
  [{ type: 'closure-heard', reason: 'settled', ...end }, ['admitted', 'returned']],
];
