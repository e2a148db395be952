import { civilDayOf } from '@jisr/calendar';
import { hasEnded } from '@jisr/case-status';
import { ReadLog } from '@jisr/entrance';
import { MessagingEngine } from '@jisr/messaging';
import type { CaseView, CollectiveFileLine, RecommendationLine, RecommendationRegister } from '@jisr/portal-api';
import { Inject, Injectable } from '@nestjs/common';
import { DeskCaseStore } from '../../adapters/mongo/desk-case-store.ts';
import { CaseViews } from '../case-views.ts';
import { inScope } from './inbox-filter.ts';
import type { DeskReader } from './reader.ts';
import { Summaries } from './summaries.ts';

const mostCases = 500;
const ends = new Set(['executed', 'partly-executed', 'not-executed', 'refused']);

/** The registers of a desk: recommendations with their follow-up, and collective files. */
@Injectable()
export class RegistersQuery {
  constructor(
    private readonly store: DeskCaseStore,
    private readonly views: CaseViews,
    private readonly summaries: Summaries,
    private readonly log: ReadLog,
    @Inject(MessagingEngine) private readonly engine: MessagingEngine,
  ) {}

  async recommendations(reader: DeskReader): Promise<RecommendationRegister> {
    const views = await this.seenWith(reader, 'recommendation');
    const summaries = await this.summaries.of(views, this.today());
    const lines = views.flatMap((view, index): RecommendationLine[] => {
      const { recommendation, parties } = view;
      const summary = summaries[index];
      if (!recommendation || !summary) return [];
      return [
        { ...summary, recommendation, ...(parties.respondent !== undefined && { respondent: parties.respondent }) },
      ];
    });
    return { lines, rates: ratesOf(lines) };
  }

  async collectiveFiles(reader: DeskReader): Promise<readonly CollectiveFileLine[]> {
    const views = await this.seenWith(reader, 'collectiveFile');
    const summaries = await this.summaries.of(views, this.today());
    const files = new Set(views.flatMap(({ collectiveFile }) => collectiveFile ?? []));
    return [...files].map((id) => {
      const cases = summaries.filter((_, index) => views[index]?.collectiveFile === id);
      const { category, operation, operationNames } = cases[0] ?? {};
      return {
        id,
        ...(category !== undefined && { category }),
        ...(operation?.code !== undefined && { operation: operation.code }),
        ...(operationNames && { operationNames }),
        open: cases.filter(({ status }) => !hasEnded(status)).length,
        cases,
      };
    });
  }

  private async seenWith(
    { person, institution }: DeskReader,
    field: 'recommendation' | 'collectiveFile',
  ): Promise<readonly CaseView[]> {
    const filter = { $and: [inScope(institution.id, person), { [field]: { $exists: true } }] };
    const ids = await this.store.find(filter, { movedAt: -1, _id: 1 }, 0, mostCases);
    await this.log.note({ institution: institution.id, subject: person.id }, { what: `register-${field}` }, ...ids);
    const seen = await this.views.allSeenBy(institution, ids);
    return seen.map(({ view }) => view);
  }

  private today(): string {
    return civilDayOf(this.engine.store.caseTime.now().toISOString());
  }
}

function ratesOf(lines: readonly RecommendationLine[]): RecommendationRegister['rates'] {
  const entities = [...new Set(lines.map(({ entity }) => entity))];
  return entities.map((entity) => {
    const own = lines.filter((line) => line.entity === entity);
    const statuses = own.map(({ recommendation }) => recommendation.status);
    return {
      ...(entity !== undefined && { entity }),
      recommendations: own.length,
      ended: statuses.filter((status) => ends.has(status)).length,
      executed: statuses.filter((status) => status === 'executed').length,
    };
  });
}
