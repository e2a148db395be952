import type { Institution } from '@jisr/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { CaseStore } from '../adapters/mongo/case-store.ts';
import { caseOf } from './case/case-view.ts';
import { inSightOf, wholeCase, type CaseInSight } from './case/sight.ts';

/** Cases as their readers may see them. Nothing where there is no case, and where there is none for the reader. */
@Injectable()
export class CaseViews {
  constructor(@Inject(CaseStore) private readonly store: CaseStore) {}

  /** Everything of a case; for its complainant. */
  async of(caseId: string): Promise<CaseInSight | undefined> {
    const events = await this.store.eventsOf([caseId]);
    return events.length > 0 ? wholeCase(caseId, events) : undefined;
  }

  /** What an institution may see of a case. */
  async seenBy(institution: Institution, caseId: string): Promise<CaseInSight | undefined> {
    const [only] = await this.allSeenBy(institution, [caseId]);
    return only;
  }

  /** What an institution may see of several cases, in the order in which they are named; those it may not see are left out. */
  async allSeenBy(institution: Institution, caseIds: readonly string[]): Promise<readonly CaseInSight[]> {
    const found = await this.store.eventsOf(caseIds);
    return caseIds.flatMap((caseId) => {
      const events = found.filter(({ subject }) => subject === caseId);
      return inSightOf(institution, caseId, caseOf(caseId, events).parties, events) ?? [];
    });
  }
}
