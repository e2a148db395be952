import { civilDayOf } from '@jisr/calendar';
import type { Institution, Language } from '@jisr/contracts';
import {
  citizenRequests,
  type CitizenRequest,
  type ErasureStatus,
  type FollowView,
  type TimelineEntry,
} from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import { Inject, Injectable } from '@nestjs/common';
import { passedOn } from '../../adapters/services/passed-on.ts';
import { PlatformServices, type OnBehalf, type ServiceName } from '../../adapters/services/platform-services.ts';
import { CaseViews } from '../case-views.ts';
import type { CaseInSight } from '../case/sight.ts';
import { INSTITUTIONS } from '../institutions.token.ts';
import { onBehalfInMediation, onBehalfOf, type Followed } from './citizen.ts';
import { SharedDossier } from './shared-dossier.ts';
import { lastTextOf, toldToCitizens } from './told-to-citizens.ts';

/** The services that decide on what complainants ask. */
const deciders = ['intake', 'housing-projects', 'mediation'] as const satisfies readonly ServiceName[];

/** Tells a complainant where the case stands; what may be asked now is asked of those who decide on it. */
@Injectable()
export class FollowCase {
  constructor(
    private readonly cases: CaseViews,
    private readonly services: PlatformServices,
    private readonly dossier: SharedDossier,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  async view(followed: Followed, language: Language): Promise<FollowView> {
    const seen = await this.cases.of(followed.caseId);
    const [allowed, documents, erasure, texts] = await Promise.all([
      this.allowed(followed, seen),
      this.dossier.of(followed),
      this.erasure(followed),
      this.texts(followed, seen),
    ]);
    const receiver = this.institutions.get(followed.institution)?.names[language] ?? followed.institution;
    return {
      caseId: followed.caseId,
      ...(seen && { case: { ...shown(seen), receiver } }),
      events: seen ? toldToCitizens(seen.timeline) : [],
      ...{ texts, documents, allowed, erasure },
      today: civilDayOf(new Date().toISOString()),
    };
  }

  private async allowed(followed: Followed, seen: CaseInSight | undefined): Promise<readonly CitizenRequest[]> {
    const answers = await Promise.all(
      deciders.map((service) => {
        const by = service === 'mediation' ? onBehalfInMediation(followed, seen?.view) : onBehalfOf(followed);
        return this.allowedBy(service, followed.caseId, by);
      }),
    );
    const types = new Set(answers.flat());
    return (Object.keys(citizenRequests) as CitizenRequest[]).filter((name) => types.has(citizenRequests[name]));
  }

  /** Nothing by a service that is away: what it would take is not offered, and the page is shown all the same. */
  private async allowedBy(service: ServiceName, caseId: string, by: OnBehalf): Promise<readonly string[]> {
    try {
      const answer = await this.services.call(service, `/v1/cases/${caseId}/allowed`, by);
      if (answer.status === 404) return [];
      return (await passedOn<{ readonly allowed: readonly string[] }>(answer)).allowed;
    } catch (error) {
      if (error instanceof Problem && error.status >= 500) return [];
      throw error;
    }
  }

  private async erasure(followed: Followed): Promise<ErasureStatus> {
    const answer = await this.call('intake', `/internal/complaints/${followed.caseId}/erasure`, followed);
    return (await passedOn<{ readonly status: ErasureStatus }>(answer)).status;
  }

  private async texts(followed: Followed, seen: CaseInSight | undefined): Promise<FollowView['texts']> {
    const { timeline = [], view } = seen ?? {};
    const asked = view?.informationRequest?.open && lastTextOf(timeline, 'housing-projects.information-requested');
    const proposed = view?.settlement?.status === 'proposed' && lastTextOf(timeline, 'mediation.settlement-proposed');
    const [informationRequest, reply, settlement] = await Promise.all([
      this.text(followed, asked || undefined),
      this.text(followed, lastTextOf(timeline, 'housing-projects.reply-issued')),
      this.text(followed, proposed || undefined),
    ]);
    return withoutMissing({ informationRequest, reply, settlement });
  }

  private async text(followed: Followed, kept: TimelineEntry['text']): Promise<string | undefined> {
    if (!kept) return undefined;
    const path = `/internal/cases/${followed.caseId}/texts/${kept.institution}/${encodeURIComponent(kept.requestId)}`;
    const answer = await this.call(kept.keeper, path, followed);
    if (answer.status === 404) return undefined;
    const given = await passedOn<{ readonly status: string; readonly text?: string }>(answer);
    return given.text;
  }

  private call(service: ServiceName, path: string, followed: Followed): Promise<Response> {
    return this.services.call(service, path, onBehalfOf(followed));
  }
}

function shown({ view }: CaseInSight) {
  const { receiptNumber, status, track, category, receivedOn, owed, missing, informationRequest, reply } = view;
  const { settlement, recommendation, measures, ground, closedFor, rating } = view;
  const known = { receiptNumber, track, category, receivedOn, missing, informationRequest, reply };
  const outcome = { settlement, recommendation, ground, closedFor, rating };
  const clocks = view.clocks.map(({ kind, status: stands, dueOn, late, extended, legalBasis }) => ({
    ...{ kind, status: stands, late, extended },
    ...(dueOn !== undefined && { dueOn }),
    ...(legalBasis !== undefined && { legalBasis }),
  }));
  return { status, owed, measures, clocks, ...withoutMissing({ ...known, ...outcome }) };
}

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Only what is there. */
const withoutMissing = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
