import type { NearView } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { PortalConfig } from '../../adapters/config/portal.config.ts';
import { CaseStore, type OpenLike } from '../../adapters/mongo/case-store.ts';

/** Tells somebody who writes a complaint how many like it are open: numbers alone, and none that figures would suppress. */
@Injectable()
export class ComplaintsNear {
  constructor(
    private readonly cases: CaseStore,
    private readonly config: PortalConfig,
  ) {}

  async of({ category, operation, province }: OpenLike): Promise<NearView> {
    const atOperation = operation !== undefined && (await this.at('operation', { category, operation }));
    const near = atOperation || (province !== undefined && (await this.at('province', { category, province })));
    return near ? { near } : {};
  }

  private async at(at: 'operation' | 'province', like: OpenLike): Promise<NearView['near']> {
    const { open, together } = await this.cases.openLike(like);
    return open < this.config.smallCellThreshold ? undefined : { at, open, together: at === 'operation' && together };
  }
}
