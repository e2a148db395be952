import { Injectable } from '@nestjs/common';
import type { Ground } from '../domain/admissibility.ts';
import type { FilingTerms } from '../domain/complaint.ts';
import type { Track } from '../domain/filing.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { plusDays } from './civil-day.ts';
import { CodeLists } from './code-lists.ts';
import { IntakeRules } from './intake-rules.ts';

/** Turns the rules in force on a day into the terms under which a decider judges. */
@Injectable()
export class Terms {
  constructor(
    private readonly rules: IntakeRules,
    private readonly lists: CodeLists,
  ) {}

  /** What a complaint filed on a day is held to. */
  ofFiling(track: Track, filedOn: LocalDate): FilingTerms {
    const { rule, days } = this.rules.window('completion-window', filedOn);
    return {
      required: this.rules.required(track, filedOn),
      completeBy: plusDays(filedOn, days),
      completionRule: rule,
      checklist: this.lists.of('inadmissibility-grounds').map(groundOf),
    };
  }

  /** What an end on a day leaves open. */
  ofEnd(endedOn: LocalDate): { readonly endedOn: LocalDate; readonly reopenableUntil: LocalDate } {
    return { endedOn, reopenableUntil: plusDays(endedOn, this.rules.window('reopening-window', endedOn).days) };
  }

  /** The first day whose complaints a complaint of this day could be repeating. */
  duplicatesSince(filedOn: LocalDate): LocalDate {
    return plusDays(filedOn, -this.rules.window('duplicate-window', filedOn).days);
  }

  ground(code: string): Ground {
    const listed = this.lists.of('inadmissibility-grounds').find((ground) => ground.code === code);
    return groundOf(listed ?? { code });
  }
}

const groundOf = ({ code, legalBasis = '' }: { readonly code: string; readonly legalBasis?: string }): Ground => ({
  code,
  legalBasis,
});
