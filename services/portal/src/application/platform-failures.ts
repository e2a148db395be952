import { services } from '@jisr/contracts';
import type { FailureGroupView, FailuresView, OperatorActView, Person } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { PlatformServices, type ServiceName } from '../adapters/services/platform-services.ts';

interface Told {
  readonly groups: readonly Omit<FailureGroupView, 'service'>[];
  readonly acts: readonly Omit<OperatorActView, 'service'>[];
}

/** The failures of all services, and what operators decide on them, each by the service that failed. */
@Injectable()
export class PlatformFailures {
  constructor(private readonly platform: PlatformServices) {}

  async all(person: Person): Promise<FailuresView> {
    const told = await Promise.all(
      services.map(async (service) => ({ service, told: await this.toldBy(service, person).catch(() => undefined) })),
    );
    const acts = told.flatMap(({ service, told: own }) => own?.acts.map((act) => ({ service, ...act })) ?? []);
    return {
      groups: told.flatMap(({ service, told: own }) => own?.groups.map((group) => ({ service, ...group })) ?? []),
      acts: acts.toSorted((one, other) => other.at.localeCompare(one.at)),
      silent: told.flatMap(({ service, told: own }) => (own ? [] : [service])),
    };
  }

  /** The answer of the service, for the caller to pass on. */
  keysOf(service: ServiceName, fingerprint: string, person: Person): Promise<Response> {
    return this.platform.call(service, `/internal/failures/${fingerprint}`, { person: person.id });
  }

  decide(service: ServiceName, act: 'retry' | 'discard', body: object, person: Person, language: string) {
    return this.tell(service, `/internal/failures/${act}`, body, person, language);
  }

  /** Holds a service's consumer back, or lets it go on. */
  hold(service: ServiceName, act: 'pause' | 'resume', body: object, person: Person, language: string) {
    return this.tell(service, `/internal/consumer/${act}`, body, person, language);
  }

  private tell(service: ServiceName, path: string, body: object, person: Person, language: string) {
    return this.platform.call(
      service,
      path,
      { person: person.id },
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify(body),
      },
    );
  }

  private async toldBy(service: ServiceName, person: Person): Promise<Told> {
    const answer = await this.platform.call(service, '/internal/failures', { person: person.id });
    if (!answer.ok) throw new Error(`${service} answered ${answer.status}`);
    return (await answer.json()) as Told;
  }
}
