import { type LocalDate, plusDays } from '@jisr/calendar';
import { codeListTroubles } from './code-lists.ts';
import { deadlinesFor, type DeadlineWanted } from './deadlines.ts';
import { earliest } from './problems.ts';
import { idOf, type Kind, type Rule } from './rule.ts';

/** What rules say together that can not be; the rule is the one that says it, none where one is missing. */
export interface Disagreement {
  readonly rule?: Rule;
  /** Within the rule, RFC 6901. */
  readonly pointer: string;
  readonly reason: string;
}

/** What rules must fit that is not a rule itself. */
export interface Surroundings {
  /** Kinds of clocks that run. */
  readonly clocks: readonly string[];
  /** Institutions that take part, by id. */
  readonly institutions: ReadonlyMap<string, { readonly kind: string }>;
}

/**
 * Everything in which rules contradict each other: a clock that a track knows has one deadline on each
 * day since 1900, and a known ladder; lists of codes only grow.
 */
export function disagreements(rules: readonly Rule[]): readonly Disagreement[] {
  const deadlines = of('deadlines', rules);
  const clocks = [
    ...new Map(deadlines.map(({ content: { clock, track } }) => [`${clock} ${track}`, { clock, track }])).values(),
  ];
  return [
    ...clocks.flatMap((clock) => deadlineTroubles(clock, deadlines)),
    ...unknownLadders(deadlines, rules),
    ...codeListTroubles(of('code-lists', rules)),
  ];
}

/** Everything in which rules do not fit who takes part and the clocks that run. */
export function misfits(rules: readonly Rule[], { clocks, institutions }: Surroundings): readonly Disagreement[] {
  const deadlines = of('deadlines', rules);
  return [
    ...clocks
      .filter((clock) => !deadlines.some(({ content }) => content.clock === clock))
      .map((clock) => ({ pointer: '', reason: `no deadline sets the clock ${clock}` })),
    ...deadlines
      .filter(({ content }) => !clocks.includes(content.clock))
      .map((rule) => at(rule, '/content/clock', `${rule.content.clock} is no clock that runs`)),
    ...of('jurisdiction', rules).flatMap((rule) =>
      rule.content.operators
        .map(({ institution }, index) => ({ institution, pointer: `/content/operators/${index}/institution` }))
        .filter(({ institution }) => institutions.get(institution)?.kind !== 'operator')
        .map(({ institution, pointer }) => at(rule, pointer, `${institution} is no operator that takes part`)),
    ),
    ...of('correspondents', rules)
      .filter(({ content }) => !institutions.has(content.institution))
      .map((rule) => at(rule, '/content/institution', `${rule.content.institution} does not take part`)),
  ];
}

function deadlineTroubles(
  of: Omit<DeadlineWanted, 'urgency'>,
  deadlines: readonly Rule<'deadlines'>[],
): readonly Disagreement[] {
  const days = daysOfChange(deadlines);
  return (['normal', 'urgent'] as const).flatMap((urgency) =>
    days.flatMap((day, index) => {
      const wanted = { ...of, urgency };
      const holding = deadlinesFor(deadlines, wanted, day);
      const before = index > 0 ? deadlinesFor(deadlines, wanted, days[index - 1] ?? day) : undefined;
      return before && namesOf(before) === namesOf(holding) ? [] : troublesOn(day, wanted, holding);
    }),
  );
}

function troublesOn(
  day: LocalDate,
  { clock, track, urgency }: DeadlineWanted,
  [first, ...others]: readonly Rule<'deadlines'>[],
): readonly Disagreement[] {
  const which = `the clock ${clock} of ${urgency} cases (${track})`;
  if (!first) return [{ pointer: '', reason: `no deadline sets ${which} from ${day} on` }];
  return others.map((rule) => at(rule, '/content', `sets ${which} on ${day}, as ${idOf(first)} does`));
}

const unknownLadders = (deadlines: readonly Rule<'deadlines'>[], rules: readonly Rule[]): readonly Disagreement[] =>
  deadlines
    .filter(({ content }) => !of('ladders', rules).some(({ code }) => code === content.ladder))
    .map((rule) => at(rule, '/content/ladder', `${rule.content.ladder} is no ladder`));

/** The days since 1900 on which another version may hold than on the day before. */
const daysOfChange = (rules: readonly Rule[]): readonly LocalDate[] =>
  [
    ...new Set([
      earliest,
      ...rules.flatMap(({ validFrom, validTo }) => [validFrom, ...(validTo ? [plusDays(validTo, 1)] : [])]),
    ]),
  ]
    .filter((day) => day >= earliest)
    .sort();

const of = <K extends Kind>(kind: K, rules: readonly Rule[]): readonly Rule<K>[] =>
  rules.filter((rule): rule is Rule<K> => rule.kind === kind);

const at = (rule: Rule, pointer: string, reason: string): Disagreement => ({ rule, pointer, reason });

const namesOf = (rules: readonly Rule[]): string => rules.map(idOf).join();
