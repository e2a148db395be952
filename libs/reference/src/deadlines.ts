import type { LocalDate } from '@jisr/calendar';
import type { DeadlineContent, Rule } from './rule.ts';

/** Which deadline a case is under. */
export interface DeadlineWanted {
  /** Kind of the clock that it sets. */
  readonly clock: string;
  readonly track: DeadlineContent['track'];
  readonly urgency: Exclude<DeadlineContent['urgency'], 'any'>;
}

/** Those that hold on a day: the ones of that very urgency, else the ones of any. Rules that agree give exactly one. */
export function deadlinesFor(
  deadlines: readonly Rule<'deadlines'>[],
  { clock, track, urgency }: DeadlineWanted,
  on: LocalDate,
): readonly Rule<'deadlines'>[] {
  const holding = deadlines.filter(
    (rule) => rule.content.clock === clock && rule.content.track === track && holdsOn(rule, on),
  );
  const ofItsOwn = holding.filter(({ content }) => content.urgency === urgency);
  return ofItsOwn.length > 0 ? ofItsOwn : holding.filter(({ content }) => content.urgency === 'any');
}

export const holdsOn = ({ validFrom, validTo }: Pick<Rule, 'validFrom' | 'validTo'>, on: LocalDate): boolean =>
  validFrom <= on && on <= (validTo ?? on);
