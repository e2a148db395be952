import { Rules } from '@jisr/reference';
import type { DatedRows } from '../adapters/reference/dated.ts';
import type { DirectoryRow } from '../adapters/reference/load-directory.ts';
import type { Audience } from '../domain/audience.ts';
import { deskKey, type Desk } from '../domain/place.ts';
import { templates, type Template } from '../domain/templates.ts';
import type { DeskContact } from './directory.ts';
import type { Hours } from './local-time.ts';

/** Code of the one rule of its kind. */
const hoursCode = 'hours';

/** Who is told of what and when, as the rules in force say, and where desks are reached. Days are civil days in Morocco. */
export class RuleBook {
  private readonly staffed = new Map<string, ReadonlySet<string>>();

  /** Throws when a step has no audience: rules only ever grow, so each has one from then on. */
  constructor(
    private readonly rules: Rules,
    private readonly directory: DatedRows<DirectoryRow>,
  ) {
    const silent = templates.filter((template) => rules.of('audiences', template).length === 0);
    if (silent.length > 0) throw new Error(`no rule says who is told of ${silent.join(', ')}`);
  }

  audienceOf(template: Template, on: string): Audience {
    return this.rules.inForce('audiences', template, on).content;
  }

  /** Keys of the desks that have an address on a day. */
  staffedOn(day: string): ReadonlySet<string> {
    const known = this.staffed.get(day) ?? new Set(this.directory.allInForce(day).map(deskKey));
    this.staffed.set(day, known);
    return known;
  }

  contactOf(desk: Desk, on: string): DeskContact | undefined {
    return this.directory.inForce(deskKey(desk), on);
  }

  hoursOn(day: string): Hours {
    return this.rules.inForce('hours', hoursCode, day).content;
  }
}
