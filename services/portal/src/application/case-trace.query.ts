import { services } from '@jisr/contracts';
import type { CaseTraceView, Person, TracedConsumer } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import { Injectable } from '@nestjs/common';
import { CaseStore } from '../adapters/mongo/case-store.ts';
import { passedOn } from '../adapters/services/passed-on.ts';
import { PlatformServices, type ServiceName } from '../adapters/services/platform-services.ts';

/** One case as operators look for it: what happened in which order, nothing of what was said, and how far each service is with it. */
@Injectable()
export class CaseTraceQuery {
  constructor(
    private readonly platform: PlatformServices,
    private readonly cases: CaseStore,
  ) {}

  /** By the id, the receipt number or an institution's reference; throws 404 for a case that the portal has not heard of. */
  async of(number: string, person: Person): Promise<CaseTraceView> {
    const asked = number.trim().toLowerCase();
    const row = await this.cases.cases.findOne({ $or: [{ _id: asked }, { numbers: asked }] });
    if (!row) throw new Problem(404, 'not-found');
    const [events, consumers] = await Promise.all([
      this.cases.eventsOf([row._id]),
      Promise.all(services.map((service) => this.standingAt(service, row._id, person))),
    ]);
    return {
      id: row._id,
      events: events.map(({ id, type, time, source, sequence }) => ({
        id,
        type,
        time,
        source,
        sequence: sequence ?? 0,
      })),
      consumers,
    };
  }

  private async standingAt(service: ServiceName, caseId: string, person: Person): Promise<TracedConsumer> {
    try {
      const answer = await this.platform.call(service, `/internal/consumer/cases/${caseId}`, { person: person.id });
      return { service, standing: await passedOn(answer) };
    } catch {
      return { service };
    }
  }
}
