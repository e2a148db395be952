import { caseStatuses, illegalIn, type CaseStatus } from '@jisr/case-status';
import { allEventTypes, isLifecycle, type CloudEvent } from '@jisr/contracts';
import { digestOf } from './digest.ts';
import type { Observed } from './observed.ts';
import type { SimulatedCase } from './simulated-case.ts';
import { allPaths, pathName, statusesOf } from './status-paths.ts';

type Counts = Readonly<Record<string, number>>;

/** What came of a run. */
export interface Report {
  readonly cases: number;
  readonly requests: number;
  readonly events: number;
  /** Cases whose facts stand in the reporting topics. */
  readonly reported: number;
  readonly period: { readonly from: string; readonly until: string };
  readonly tracks: Counts;
  /** How often cases came to each status. */
  readonly statuses: Counts;
  /** How often cases went each way from one status to the next. */
  readonly transitions: Counts;
  readonly notReached: {
    readonly statuses: readonly string[];
    readonly transitions: readonly string[];
    readonly events: readonly string[];
  };
  readonly clocks: Readonly<Record<string, Counts>>;
  readonly escalations: Counts;
  readonly refusals: {
    readonly expected: Counts;
    readonly unexpected: readonly string[];
    readonly missed: readonly string[];
  };
  readonly illegal: readonly string[];
  /** Cases that stopped where their scenario does not end. */
  readonly standingStill: readonly string[];
  /** Of the canonical log: equal for two runs that went the same way. */
  readonly digest: string;
  readonly seconds: number;
}

export interface Played {
  readonly cast: readonly SimulatedCase[];
  readonly observed: Observed;
  /** Ids of the cases that reporting knows, of this run or not. */
  readonly reported: ReadonlySet<string>;
  readonly period: Report['period'];
  readonly prefix: string;
  readonly seconds: number;
}

const clockMoves = ['started', 'warned', 'suspended', 'resumed', 'extended', 'breached', 'stopped'] as const;

/**
 * Not so: what passes between institutions beside a case's life. Letters are printed in their own time, and nobody here uploads
 * documents, signs, or asks to be erased; the specs of the client, the bridge and the portal do.
 */
const isOfItsLife = ({ type }: Pick<CloudEvent, 'type'>): boolean =>
  !/^ma\.jisr\.(exchange\.|intake\.(document-|complainant-erased\.))/.test(type);

export function reportOf({ cast, observed, reported, period, prefix, seconds }: Played): Report {
  const { refusals } = observed;
  const factsOf = new Map([...observed.factsOf].map(([id, told]) => [id, told.filter(isOfItsLife)]));
  const facts = [...factsOf.values()].flat();
  const ways = cast.map((subject) => ({ subject, taken: statusesOf(factsOf.get(subject.complaintId) ?? []) }));
  const statuses = countsOf(ways.flatMap(({ taken }) => taken.slice(1)));
  const transitions = countsOf(ways.flatMap(({ taken }) => pairsOf(taken)));
  const stated = new Set(facts.map(({ type }) => type));
  const isExpected = ({ request, code }: (typeof refusals)[number]) => request.planned.act.refusedAs === code;
  return {
    cases: cast.length,
    requests: observed.requests(),
    events: facts.length,
    reported: cast.filter(({ complaintId }) => reported.has(complaintId)).length,
    period,
    tracks: countsOf(cast.map(({ scenario }) => (scenario.opening.receiver === 'imr' ? 'mediation' : 'direct'))),
    statuses,
    transitions,
    notReached: {
      statuses: caseStatuses.filter((status) => status !== 'unknown' && !(status in statuses)),
      transitions: allPaths.filter((path) => !(path in transitions)),
      events: allEventTypes().filter((type) => isLifecycle(type) && isOfItsLife({ type }) && !stated.has(type)),
    },
    clocks: clocksOf(facts),
    escalations: countsOf(facts.filter(isOf('case-escalated')).map((fact) => String(said(fact)['to']))),
    refusals: {
      expected: countsOf(refusals.filter(isExpected).map(({ code }) => code)),
      unexpected: refusals.filter((one) => !isExpected(one)).map(({ request, code }) => `${labelOf(request)}: ${code}`),
      missed: observed.missedMistakes().map(labelOf),
    },
    illegal: cast.flatMap(({ complaintId, number, scenario }) =>
      illegalIn(factsOf.get(complaintId) ?? []).map((illegal) => `case ${number} (${scenario.name}): ${illegal}`),
    ),
    standingStill: ways.flatMap(({ subject, taken }) => stillness(subject, taken.at(-1) ?? 'unknown')),
    digest: digestOf(cast, factsOf, prefix),
    seconds,
  };
}

/** Nothing went as it should not. Whether everything was reached is another question: it takes a whole deck of cases. */
export const isSound = ({ illegal, refusals, standingStill, cases, reported }: Report): boolean =>
  illegal.length + refusals.unexpected.length + refusals.missed.length + standingStill.length === 0 &&
  reported === cases;

export const isComplete = ({ notReached: { statuses, transitions, events } }: Report): boolean =>
  statuses.length + transitions.length + events.length === 0;

const stillness = ({ number, scenario: { name, ends } }: SimulatedCase, status: CaseStatus): string[] =>
  status === ends ? [] : [`case ${number} (${name}) is ${status}, not ${ends}`];

const labelOf = ({ planned: { subject, act } }: Observed['refusals'][number]['request']): string =>
  `case ${subject.number} (${subject.scenario.name}): ${act.type}`;

const said = ({ data }: CloudEvent) => data as Readonly<Record<string, unknown>>;
const isOf =
  (name: string) =>
  ({ type }: CloudEvent): boolean =>
    type.includes(`.${name}.v`);

/** Every move of each kind of clock. */
function clocksOf(facts: readonly CloudEvent[]): Report['clocks'] {
  const moves = facts.flatMap((fact) =>
    clockMoves.flatMap((move) => (isOf(`clock-${move}`)(fact) ? [{ kind: String(said(fact)['clock']), move }] : [])),
  );
  const kinds = [...new Set(moves.map(({ kind }) => kind))].sort();
  return Object.fromEntries(
    kinds.map((kind) => [kind, countsOf(moves.flatMap((each) => (each.kind === kind ? [each.move] : [])))]),
  );
}

const pairsOf = (taken: readonly CaseStatus[]): string[] =>
  taken.slice(1).map((to, index) => pathName(taken[index] ?? 'unknown', to));

function countsOf(names: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
