import { daysAfter, type LocalDate, plusDays } from '@jisr/calendar';
import type { UnitOfWork } from '@jisr/messaging';
import { holdsOn, idOf, Rules, type Rule } from '@jisr/reference';
import { Inject, Injectable } from '@nestjs/common';
import type { Finding, Ground } from '../domain/admissibility.ts';
import type { Complaint, FilingTerms } from '../domain/complaint.ts';
import type { Track } from '../domain/filing.ts';
import { registrationOf } from '../domain/standing.ts';

/** Turns the rules in force on a day into the terms under which a decider judges. */
@Injectable()
export class Terms {
  private readonly ofBatch = new WeakMap<UnitOfWork, Map<string, FilingTerms>>();

  constructor(@Inject(Rules) private readonly rules: Rules) {}

  /** What a complaint filed on a day is held to; looked up once a batch. */
  ofFiling(track: Track, filedOn: LocalDate, unit: UnitOfWork): FilingTerms {
    const known = this.ofBatch.get(unit) ?? new Map<string, FilingTerms>();
    this.ofBatch.set(unit, known);
    const terms = known.get(`${track} ${filedOn}`) ?? this.lookUp(track, filedOn);
    known.set(`${track} ${filedOn}`, terms);
    return terms;
  }

  /** What an end on a day leaves open to a complaint, by the rules of the day on which it was registered. */
  ofEnd(
    endedOn: LocalDate,
    complaint: Complaint,
  ): { readonly endedOn: LocalDate; readonly reopenableUntil: LocalDate } {
    return { endedOn, reopenableUntil: this.lastDayOf('reopening', endedOn, registrationOf(complaint)) };
  }

  /** Whether a complaint filed on a day can be of a category. */
  hasCategory(code: string, filedOn: LocalDate): boolean {
    return this.rules.of('categories', code).some((version) => holdsOn(version, filedOn));
  }

  /** The first day whose complaints a complaint of this day could be repeating; looking back, days of the calendar count. */
  duplicatesSince(filedOn: LocalDate): LocalDate {
    return plusDays(filedOn, -this.rules.inForce('windows', 'duplicate', filedOn).content.days);
  }

  /** Every ground on which a complaint filed on a day is not admissible, in the order of the checklist. */
  grounds(filedOn: LocalDate): readonly Ground[] {
    return this.groundRules(filedOn)
      .toSorted((a, b) => a.content.rank - b.content.rank)
      .map(groundOf);
  }

  /** The field of a finding that can not be taken, and the rule that it breaks, by the grounds of a day. */
  flawOf(finding: Finding, on: LocalDate): { readonly field: keyof Finding; readonly code: string } | undefined {
    const rule = this.groundRules(on).find(({ code }) => code === finding.ground);
    if (!rule) return { field: 'ground', code: 'unknown-code' };
    const silent = rule.content.needsInsteadGoTo === true && finding.insteadGoTo === undefined;
    return silent ? { field: 'insteadGoTo', code: 'required' } : undefined;
  }

  /** Throws for a ground that does not hold on that day. */
  ground(code: string, on: LocalDate): Ground {
    return groundOf(this.rules.inForce('grounds', code, on));
  }

  private groundRules(on: LocalDate): readonly Rule<'grounds'>[] {
    return this.rules.of('grounds').filter((version) => holdsOn(version, on));
  }

  private lookUp(track: Track, filedOn: LocalDate): FilingTerms {
    return {
      required: this.rules.inForce('completeness', track, filedOn).content.required,
      completeBy: this.lastDayOf('completion', filedOn),
      completionRule: idOf(this.rules.inForce('windows', 'completion', filedOn)),
      checklist: this.grounds(filedOn),
    };
  }

  private lastDayOf(window: string, from: LocalDate, registeredOn = from): LocalDate {
    const { content } = this.rules.inForce('windows', window, registeredOn);
    return daysAfter(from, content.days, content, this.rules.inForce('calendar', 'morocco', from).content);
  }
}

const groundOf = ({ code, legalBasis, content: { insteadGoTo } }: Rule<'grounds'>): Ground => ({
  code,
  legalBasis,
  ...(insteadGoTo && { insteadGoTo: insteadGoTo.join(', ') }),
});
