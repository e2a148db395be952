import { daysAfter, plusDays, type Counting, type LocalDate } from '@jisr/calendar';
import { loadTerritory, Rules, type JurisdictionContent, type Rule } from '@jisr/reference';
import { Inject, Injectable } from '@nestjs/common';
import { competenceOf, type JurisdictionTable, type Operator } from '../domain/jurisdiction.ts';
import { rulesWith } from './rule-check.ts';

/** What a version would change of an example. */
export type RuleEffect =
  | {
      readonly what: 'due-day';
      readonly of: string;
      readonly from: LocalDate;
      readonly before?: LocalDate;
      readonly after?: LocalDate;
    }
  | {
      readonly what: 'competence';
      readonly institution: string;
      readonly region: string;
      readonly province?: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

export interface RulePreviewed {
  /** Examples that would change. */
  readonly effects: readonly RuleEffect[];
  /** Whether there are examples of its kind. */
  readonly tried: boolean;
}

/** Examples begin on the first day of the version, and so many days later. */
const laterBy = [0, 7, 30, 60, 90, 180, 270];
const mostShown = 60;
/** Examples begin in years that the platform counts. */
const [earliest, latest] = ['1901-01-01', '2980-01-01'];

/** Tries a version on examples, beside the rules as they are: it says what would change and changes nothing. */
@Injectable()
export class RulePreview {
  private readonly territory = loadTerritory();

  constructor(@Inject(Rules) private readonly rules: Rules) {}

  of(next: Rule): RulePreviewed {
    const after = new Rules(rulesWith(next, this.rules.all()));
    const effects = this.effectsOf(next, after);
    return { tried: effects !== undefined, effects: (effects ?? []).slice(0, mostShown) };
  }

  private effectsOf({ kind, code, validFrom }: Rule, after: Rules): readonly RuleEffect[] | undefined {
    switch (kind) {
      case 'deadlines':
      case 'windows':
        return this.dueDays([{ kind, code }], validFrom, after);
      case 'calendar':
        return this.dueDays([...codesOf(this.rules, 'deadlines'), ...codesOf(this.rules, 'windows')], validFrom, after);
      case 'jurisdiction':
        return this.competences(code, validFrom, after);
      default:
        return undefined;
    }
  }

  private dueDays(terms: readonly Term[], validFrom: LocalDate, after: Rules): readonly RuleEffect[] {
    if (validFrom < earliest || validFrom > latest) return [];
    return terms.flatMap((term) =>
      laterBy.flatMap((days) => {
        const from = plusDays(validFrom, days);
        const [before, then] = [dueDay(this.rules, term, from), dueDay(after, term, from)];
        if (before === then) return [];
        const effect = {
          what: 'due-day',
          of: term.code,
          from,
          ...(before && { before }),
          ...(then && { after: then }),
        };
        return [effect as RuleEffect];
      }),
    );
  }

  private competences(code: string, on: LocalDate, after: Rules): readonly RuleEffect[] {
    const { regions, provinces } = this.territory;
    const places = [
      ...regions.map(({ code: region }) => ({ region })),
      ...provinces.map(({ code: province, within }) => ({ region: within, province })),
    ];
    const [before, then] = [this.rules, after].map((rules) => rules.inForce('jurisdiction', code, on).content);
    if (!before || !then) return [];
    const institutions = new Set([...before.operators, ...then.operators].map(({ institution }) => institution));
    return [...institutions].flatMap((institution) =>
      places.flatMap((place): readonly RuleEffect[] => {
        const [one, other] = [before, then].map((table) => entitiesFor(table, institution, place));
        if (!one || !other || String(one) === String(other)) return [];
        return [{ what: 'competence', institution, ...place, before: one, after: other }];
      }),
    );
  }
}

interface Term {
  readonly kind: 'deadlines' | 'windows';
  readonly code: string;
}

const codesOf = (rules: Rules, kind: Term['kind']): readonly Term[] =>
  [...new Set(rules.of(kind).map(({ code }) => code))].map((code) => ({ kind, code }));

/** Nothing where the rule does not hold on the day. */
function dueDay(rules: Rules, { kind, code }: Term, from: LocalDate): LocalDate | undefined {
  const holding = rules.of(kind, code).find(({ validFrom, validTo }) => validFrom <= from && from <= (validTo ?? from));
  if (!holding) return undefined;
  const content = holding.content as Counting & { readonly days: number };
  return daysAfter(from, content.days, content, rules.inForce('calendar', 'morocco', from).content);
}

function entitiesFor(
  content: JurisdictionContent,
  institution: string,
  place: { readonly region: string; readonly province?: string },
): readonly string[] {
  const table: JurisdictionTable = { version: '', ...content };
  const operator = table.operators.find((known: Operator) => known.institution === institution);
  if (!operator) return [];
  const { delegation, company, agency } = competenceOf(table, operator, place);
  return [delegation, company, agency];
}
