import { Problem } from '@jisr/problem';
import { Injectable } from '@nestjs/common';
import { DeskCaseStore } from '../../adapters/mongo/desk-case-store.ts';
import type { CaseInSight } from '../case/sight.ts';
import { CaseViews } from '../case-views.ts';
import { inScope } from './inbox-filter.ts';
import type { DeskReader } from './reader.ts';

/** Single cases, for those whose desk they are on. For anybody else there is no such case: what needs one throws 404. */
@Injectable()
export class DeskCases {
  constructor(
    private readonly store: DeskCaseStore,
    private readonly views: CaseViews,
  ) {}

  async open(reader: DeskReader, caseId: string): Promise<CaseInSight> {
    await this.require(reader, caseId);
    const seen = await this.views.seenBy(reader.institution, caseId);
    if (!seen) throw new Problem(404, 'not-found');
    return seen;
  }

  async require(reader: DeskReader, caseId: string): Promise<void> {
    if (!(await this.has(reader, caseId))) throw new Problem(404, 'not-found');
  }

  async has({ person, institution }: DeskReader, caseId: string): Promise<boolean> {
    const mine = await this.store.count({ $and: [{ _id: caseId }, inScope(institution.id, person)] });
    return mine > 0;
  }
}
