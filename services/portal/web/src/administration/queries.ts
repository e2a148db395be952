import type { InstitutionView, ProposalView, RuleView } from '@jisr/portal-api';
import { queryOptions } from '@tanstack/react-query';
import { ask } from '../shell/api.ts';

const area = '/api/administration';

export const rulesQuery = queryOptions({
  queryKey: ['administration', 'rules'],
  queryFn: ({ signal }) => ask<readonly RuleView[]>('GET', `${area}/rules`, { signal }),
});

export const proposalsQuery = queryOptions({
  queryKey: ['administration', 'proposals'],
  queryFn: ({ signal }) => ask<readonly ProposalView[]>('GET', `${area}/proposals`, { signal }),
});

export const institutionsQuery = queryOptions({
  queryKey: ['administration', 'institutions'],
  queryFn: ({ signal }) => ask<readonly InstitutionView[]>('GET', `${area}/institutions`, { signal }),
});

/** A version as somebody wrote it, and why. */
export interface Draft {
  readonly rule: object;
  readonly reason: string;
}

export const check = (body: Draft) => ask<undefined>('POST', `${area}/proposals/check`, { body });
export const propose = (body: Draft) => ask<ProposalView>('POST', `${area}/proposals`, { body });
export const decide = (id: string, decision: 'approve' | 'refuse') =>
  ask<undefined>('POST', `${area}/proposals/${id}/${decision}`, {});
