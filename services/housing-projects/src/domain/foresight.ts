import type { LocalDate } from '@jisr/calendar';
import { isRefused, type Decider } from '@jisr/decider';
import type { CaseOperation } from './case-operation.ts';
import { caseOperationDecider } from './case-operation.decider.ts';
import type { Measure } from './measure.ts';
import { measureDecider } from './measure.decider.ts';
import { standingOf } from './standing.ts';
import type { Treatment, TreatmentCommand } from './treatment.ts';
import { treatmentDecider } from './treatment.decider.ts';

/** Who could ask for something, and on which day. */
export interface Asker {
  readonly institution: string;
  readonly on: LocalDate;
}

/** What is known of a case here. */
export interface CaseState {
  readonly treatment: Treatment;
  readonly operation: CaseOperation;
  readonly measures: readonly Measure[];
}

/** Content that no rule looks at. */
const unread = '';

type AskedOfTreatment = 'acknowledge' | 'request-information' | 'provide-information' | 'reply';

/** What an institution can ask for on a case. */
export type Asked = AskedOfTreatment | 'choose' | 'commit' | 'report';

/** What would be taken of an institution now: asked of the deciders, each time with as little as can be asked. */
export function foreseen({ treatment, operation, measures }: CaseState, asker: Asker): readonly Asked[] {
  const { institution: by, on } = asker;
  const standing = standingOf(by, treatment);
  const choice = { type: 'choose', operation: unread, by, registered: true, standing } as const;
  const promise = { type: 'commit', by, remedy: unread, dueOn: on, on, standing } as const;
  const done = { type: 'report', by, executedOn: on, proof: { digest: unread }, on, standing } as const;
  const steps = leastOf(treatment, asker).filter((command) => takes(treatmentDecider, command, treatment));
  return [
    ...steps.map(({ type }) => type),
    ...(takes(caseOperationDecider, choice, operation) ? (['choose'] as const) : []),
    ...(takes(measureDecider, promise, measureDecider.initial) ? (['commit'] as const) : []),
    ...(measures.some((measure) => takes(measureDecider, done, measure)) ? (['report'] as const) : []),
  ];
}

/** An institution has part in a case that it answers or in which it speaks for the complainant. */
export const takesPart = (treatment: Treatment, institution: string): boolean =>
  treatment.status !== 'awaited' && [treatment.file.respondent, ...treatment.file.speakers].includes(institution);

const takes = <Command, State, Event>(
  { decide }: Decider<Command, State, Event>,
  command: Command,
  state: State,
): boolean => !isRefused(decide(command, state));

function leastOf(
  treatment: Treatment,
  { institution: by, on }: Asker,
): readonly Extract<TreatmentCommand, { type: AskedOfTreatment }>[] {
  const asked = treatment.status === 'awaited' ? [] : treatment.file.claims;
  const claims = [...new Set(asked)].map((claim) => ({ claim, outcome: 'granted' as const }));
  const reply = {
    by,
    outcome: 'granted',
    claims,
    language: 'fr',
    repliedOn: on,
    contestableUntil: on,
    rule: unread,
  } as const;
  return [
    { type: 'acknowledge', by, on },
    { type: 'request-information', by, request: { parts: [], language: 'fr', dueOn: on, rule: unread } },
    { type: 'provide-information', by, on },
    { type: 'reply', reply },
  ];
}
