import { inboundTopicOf, outboundTopicOf, rejectedTopicOf, type Institution } from '@jisr/contracts';
import type { InstitutionView } from '@jisr/portal-api';
import { Inject, Injectable } from '@nestjs/common';
import { PlatformServices } from '../../adapters/services/platform-services.ts';
import { INSTITUTIONS } from '../institutions.token.ts';

/** What an institution may do, as its file says, and the keys with which it signs, as the exchange keeps them. */
@Injectable()
export class InstitutionViews {
  constructor(
    private readonly platform: PlatformServices,
    @Inject(INSTITUTIONS) private readonly institutions: ReadonlyMap<string, Institution>,
  ) {}

  all(): Promise<readonly InstitutionView[]> {
    return Promise.all(
      [...this.institutions.values()].map(async ({ competence: _, ...institution }) => {
        const keys = await this.keysOf(institution.id).catch(() => undefined);
        return { ...institution, topics: topicsOf(institution.id), ...(keys && { keys }) };
      }),
    );
  }

  private async keysOf(id: string): Promise<InstitutionView['keys']> {
    const answer = await this.platform.call('exchange', `/v1/institutions/${id}/jwks.json`);
    if (!answer.ok) return undefined;
    const { keys } = (await answer.json()) as { readonly keys: readonly { kid: string; exp?: number }[] };
    return keys.map(({ kid, exp }) => ({
      kid,
      ...(exp !== undefined && { endedAt: new Date(exp * 1_000).toISOString() }),
    }));
  }
}

const topicsOf = (id: string) => ({
  sends: inboundTopicOf(id),
  receives: outboundTopicOf(id),
  rejected: rejectedTopicOf(id),
});
