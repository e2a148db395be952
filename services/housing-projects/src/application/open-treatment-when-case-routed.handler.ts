import { civilDayOf } from '@jisr/calendar';
import type { EventOf } from '@jisr/contracts';
import { isRefused } from '@jisr/decider';
import type { Handler, UnitOfWork } from '@jisr/messaging';
import { Injectable } from '@nestjs/common';
import { caseOperationPart } from '../adapters/kafka/case-operation.part.ts';
import { matchOperation, type Clues } from '../domain/matching.ts';
import type { OperationSheet } from '../domain/sheets.ts';
import type { RoutedCase } from '../domain/treatment.ts';
import { countCase } from './collective-files.ts';
import { operationsFor, searchOf, type Search } from './registry.ts';
import { treat } from './treat.ts';
import { TreatmentRules } from './treatment-rules.ts';

type CaseRouted = EventOf<'ma.jisr.routing.case-routed.v1'>;

/** The operator has the case from here, unless the ombudsman has to write first; the operation is looked up once. */
@Injectable()
export class OpenTreatmentWhenCaseRoutedHandler implements Handler<CaseRouted> {
  private readonly known = new WeakMap<UnitOfWork, (search: Search) => readonly OperationSheet[]>();

  constructor(private readonly rules: TreatmentRules) {}

  async prefetch(events: readonly CaseRouted[], unit: UnitOfWork): Promise<void> {
    const searches = events.map((event) => this.searchOf(event));
    this.known.set(unit, await operationsFor(searches, unit));
  }

  handle(event: CaseRouted, unit: UnitOfWork): void {
    const terms = this.rules.matching(civilDayOf(event.time));
    const operations = this.known.get(unit)?.(this.searchOf(event)) ?? [];
    const matching = matchOperation(cluesOf(event), operations, terms);
    const matched = unit.decide(caseOperationPart, event.subject, { type: 'match', matching });
    treat(event.subject, { type: 'open', routed: routedOf(event) }, unit);
    if (!isRefused(matched)) countCase(event.subject, event.time, unit);
  }

  private searchOf(event: CaseRouted): Search {
    const { genericWords } = this.rules.matching(civilDayOf(event.time));
    return searchOf(cluesOf(event), event.data.respondent, genericWords);
  }
}

const cluesOf = ({ data: { operation, territory } }: CaseRouted): Clues => ({
  ...(operation?.code !== undefined && { code: operation.code }),
  ...(operation?.name !== undefined && { name: operation.name }),
  ...(territory?.province !== undefined && { province: territory.province }),
});

const routedOf = ({ data }: CaseRouted): RoutedCase => {
  const { institution: receiver, respondent, agency: entity, category, claims = [], track, causedBy: act } = data;
  const since = data.registeredOn !== undefined && { registeredOn: data.registeredOn };
  return { receiver, respondent, entity, category, claims, track, act, ...since };
};
