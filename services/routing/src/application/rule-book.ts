import { idOf, Rules, type DeadlineContent, type Rule } from '@jisr/reference';
import { Inject, Injectable } from '@nestjs/common';
import type { CaseSummary, Competence, Urgency } from '../domain/assignment.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { ClockKind } from '../domain/clock.ts';
import { answeringFor } from '../domain/correspondent.ts';
import type { Terms } from '../domain/deadline.ts';
import { competentFor, type JurisdictionTable } from '../domain/jurisdiction.ts';
import type { LocalDate } from '../domain/local-date.ts';

const calendarCode = 'morocco';
const jurisdictionCode = 'jurisdiction';

/** The versioned rules that routing decides by, as they stood on a day. Throws when none is in force on it. */
@Injectable()
export class RuleBook {
  constructor(@Inject(Rules) private readonly rules: Rules) {}

  jurisdiction(on: LocalDate): JurisdictionTable {
    return tableOf(this.rules.inForce('jurisdiction', jurisdictionCode, on));
  }

  /** The table that a case was routed by. */
  jurisdictionOf({ jurisdictionVersion }: Competence): JurisdictionTable {
    return tableOf(this.rules.version('jurisdiction', jurisdictionVersion));
  }

  /** Who is competent for a case, and who answers there; nobody when the table names no one. */
  competence(summary: CaseSummary, on: LocalDate): Competence | undefined {
    const competence = competentFor(this.jurisdiction(on), summary);
    return competence && this.answered(competence, on);
  }

  /** The same, with who answers there that day. The correspondent of the nearest entity that has one answers. */
  answered(competence: Competence, on: LocalDate): Competence {
    const { respondent, agency, company } = competence;
    const national = this.jurisdictionOf(competence).operators.find(({ institution }) => institution === respondent);
    const named = this.rules.of('correspondents').filter(holdsOn(on));
    const correspondents = named.map(({ content }) => content);
    const answering = [agency, company, national?.nationalCompany ?? company]
      .map((entity) => answeringFor(correspondents, respondent, entity, on))
      .find(({ correspondent }) => correspondent !== undefined);
    return { ...competence, ...answering };
  }

  /** What a clock of a case on that track runs under, as the rules stood on a day. */
  terms(clock: ClockKind, { track, urgency }: Pick<CaseSummary, 'track' | 'urgency'>, on: LocalDate): Terms {
    const rule = this.rules
      .of('deadlines')
      .filter(holdsOn(on))
      .find(({ content }) => content.clock === clock && content.track === track && isFor(urgency, content));
    if (!rule) throw new Error(`no deadline of ${clock}, ${track} and ${urgency}, is in force on ${on}`);
    const { legalBasis, content } = rule;
    const { days, counting, endsOnWorkingDay, extensionDays, warnAt } = content;
    const ladder = this.rules.inForce('ladders', content.ladder, on);
    return {
      rule: idOf(rule),
      legalBasis,
      track,
      days,
      counting,
      endsOnWorkingDay,
      extensionDays,
      warnAt,
      ladder: { rule: idOf(ladder), rungs: ladder.content.rungs },
    };
  }

  calendar(on: LocalDate): Calendar {
    return this.rules.inForce('calendar', calendarCode, on).content;
  }
}

const tableOf = (rule: Rule<'jurisdiction'>): JurisdictionTable => ({ version: idOf(rule), ...rule.content });

const isFor = (urgency: Urgency, content: DeadlineContent): boolean => ['any', urgency].includes(content.urgency);

const holdsOn =
  (on: LocalDate) =>
  ({ validFrom, validTo }: Rule): boolean =>
    validFrom <= on && on <= (validTo ?? on);
