import type { DatedRow, DatedRows } from '../adapters/reference/dated.ts';
import type { Audience } from '../domain/audience.ts';
import { deskKey, type Desk } from '../domain/place.ts';
import type { Template } from '../domain/templates.ts';
import type { DeskContact } from './directory.ts';
import type { Hours } from './local-time.ts';

/** Who is told of what, where they are reached, and when: all dated. Days are civil days in Morocco. */
export class RuleBook {
  private readonly staffed = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly audiences: DatedRows<DatedRow & Audience>,
    private readonly directory: DatedRows<DatedRow & DeskContact>,
    private readonly hours: DatedRows<DatedRow & Hours>,
  ) {}

  audienceOf(template: Template, on: string): Audience {
    return this.audiences.inForce(template, on) ?? { complainant: 'nothing', officers: {} };
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
    const hours = this.hours.inForce('hours', day);
    if (!hours) throw new Error(`no hours hold on ${day}`);
    return hours;
  }
}
