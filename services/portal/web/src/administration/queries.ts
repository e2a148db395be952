import type {
  AuditView,
  InstitutionView,
  PersonSeen,
  ProposalView,
  RuleCheckView,
  RuleSchema,
  RuleView,
  TemplateDraft,
  TemplateView,
} from '@jisr/portal-api';
import { queryOptions } from '@tanstack/react-query';
import { ask } from '../shell/api.ts';
import type { AuditSearch } from './routes.tsx';

const area = '/api/administration';
const read = <View>(...key: readonly string[]) =>
  queryOptions({
    queryKey: ['administration', ...key],
    queryFn: ({ signal }) => ask<View>('GET', [area, ...key].join('/'), { signal }),
  });

export const rulesQuery = read<readonly RuleView[]>('rules');
export const schemasQuery = read<Readonly<Record<string, RuleSchema>>>('rule-schemas');
export const proposalsQuery = read<readonly ProposalView[]>('proposals');
export const institutionsQuery = read<readonly InstitutionView[]>('institutions');
export const peopleQuery = read<readonly PersonSeen[]>('people');
export const templatesQuery = read<readonly TemplateView[]>('templates');
export const templateQuery = (institution: string, code: string) =>
  read<readonly TemplateView[]>('templates', institution, code);

export const auditQuery = (search: AuditSearch) =>
  queryOptions({
    queryKey: ['administration', 'audit', search],
    queryFn: ({ signal }) =>
      ask<AuditView>('GET', `${area}/audit?${new URLSearchParams({ ...search }).toString()}`, { signal }),
  });

/** A version as somebody wrote it, and why. */
export interface Draft {
  readonly rule: RuleView;
  readonly reason: string;
}

export const check = (body: Draft) => ask<RuleCheckView>('POST', `${area}/proposals/check`, { body });
export const propose = (body: Draft) => ask<ProposalView>('POST', `${area}/proposals`, { body });
export const decide = (id: string, decision: 'approve' | 'refuse') =>
  ask<undefined>('POST', `${area}/proposals/${id}/${decision}`, {});
export const writeTemplate = (institution: string, body: TemplateDraft) =>
  ask<TemplateView>('POST', `${area}/templates/${institution}`, { body });
