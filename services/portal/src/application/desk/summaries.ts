import type { CaseSummary, CaseView } from '@jisr/portal-api';
import { Injectable } from '@nestjs/common';
import { OperationStore } from '../../adapters/mongo/operation-store.ts';

/** Cases as lines of lists, with what their operations are called. */
@Injectable()
export class Summaries {
  constructor(private readonly operations: OperationStore) {}

  async of(views: readonly CaseView[], today: string): Promise<readonly CaseSummary[]> {
    const names = await this.operations.namesOf(views.flatMap(({ operation }) => operation?.code ?? []));
    return views.map((view) => {
      const operationNames = names.get(view.operation?.code ?? '');
      return { ...picked(view), late: isLate(view, today), ...(operationNames && { operationNames }) };
    });
  }
}

export const isLate = ({ owed }: Pick<CaseView, 'owed'>, today: string): boolean =>
  owed.some(({ dueOn, by }) => by !== 'complainant' && dueOn !== undefined && dueOn < today);

const fields = [
  ...(['id', 'events', 'receiptNumber', 'reference', 'category', 'track', 'status', 'urgency', 'territory'] as const),
  ...(['operation', 'entity', 'receivedOn', 'movedAt', 'owed'] as const),
];

const picked = (view: CaseView) =>
  Object.fromEntries(fields.flatMap((field) => (view[field] === undefined ? [] : [[field, view[field]]]))) as Pick<
    CaseView,
    (typeof fields)[number]
  >;
