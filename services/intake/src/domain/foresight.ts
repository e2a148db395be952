import type { LocalDate } from '@jisr/calendar';
import { isRefused } from '@jisr/decider';
import type { CommandOf, Complaint, ComplaintCommand } from './complaint.ts';
import { complaintDecider } from './complaint.decider.ts';
import { lackOf } from './standing.ts';

/** Who could ask for something, and on which day. */
export interface Asker {
  readonly institution: string;
  readonly isOmbudsman: boolean;
  readonly on: LocalDate;
}

/** What an institution can ask for; everything else is heard from other contexts or brought by time. */
export type Asked = Exclude<ComplaintCommand['type'], `hear-of-${string}` | 'pass-completion-window'>;

/** What would be taken of an institution now: asked of the decider, each time with as little as can be asked. */
export const foreseen = (complaint: Complaint, asker: Asker): readonly Asked[] =>
  leastOf(asker, complaint)
    .filter((command) => !isRefused(complaintDecider.decide(command, complaint)))
    .map(({ type }) => type);

/** An institution has part in a complaint that it received, answers or mediates; one that gave it back has none. */
export const takesPart = (complaint: Complaint, institution: string): boolean =>
  complaint.status !== 'unknown' &&
  [complaint.filing.institution, complaint.respondent, complaint.mediator].includes(institution);

/** Content that no rule looks at. */
const unread = '';
/** A case, or an ombudsman, that the complaint does not know. */
const another = 'another';

/** The least of each thing that can be asked: whether it is refused depends on who asks, on which day, and on the complaint. */
const leastOf = ({ institution: by, isOmbudsman, on }: Asker, complaint: Complaint): readonly CommandOf<Asked>[] => [
  {
    type: 'register',
    filing: leastFiling(by, on),
    parts: [],
    findings: [],
    terms: noTerms(on),
    possibleDuplicates: [],
  },
  { type: 'complete', by, on, ...wholeOf(complaint), possibleDuplicates: [] },
  { type: 'find-inadmissible', by, on, ground: { code: unread, legalBasis: unread } },
  { type: 'withdraw', by, reason: 'other', endedOn: on, reopenableUntil: on },
  { type: 'accept-reply', by },
  { type: 'contest-reply', by, on, reason: unread },
  { type: 'take-to-mediation', by, ombudsman: isOmbudsman ? by : another, on, reason: unread },
  { type: 'reopen', by, on, reason: unread },
  { type: 'link', by, cases: [{ id: another, is: 'known' }], relation: 'same-matter' },
  { type: 'rate', by, on, score: 1 },
];

/** A completion that leaves nothing out; a lawyer needs no mandate. */
const wholeOf = (complaint: Complaint): Pick<CommandOf<'complete'>, 'parts' | 'amendment'> => ({
  parts: lackOf(complaint)?.missing ?? [],
  amendment: { representation: { capacity: 'lawyer' } },
});

const leastFiling = (institution: string, registeredOn: LocalDate): CommandOf<'register'>['filing'] => ({
  receiptNumber: unread,
  institution,
  reference: unread,
  track: 'direct',
  category: unread,
  channel: 'web',
  language: 'fr',
  registeredOn,
});

const noTerms = (completeBy: LocalDate) => ({ required: [], completeBy, completionRule: unread, checklist: [] });
