import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root.tsx';

const area = '/administration';
const at = <Path extends string>(path: Path) => createRoute({ getParentRoute: () => root, path });

const proposals = at(area).lazy(() => import('./proposals-page.tsx').then(({ route }) => route));
const rules = at(`${area}/rules`).lazy(() => import('./rules/rules-page.tsx').then(({ route }) => route));
const kind = at(`${area}/rules/$kind`).lazy(() => import('./rules/kind-page.tsx').then(({ route }) => route));
const rule = at(`${area}/rules/$kind/$code`).lazy(() => import('./rules/rule-page.tsx').then(({ route }) => route));
const newRule = at(`${area}/new-rule/$kind`).lazy(() => import('./rules/new-rule-page.tsx').then(({ route }) => route));
const templates = at(`${area}/templates`).lazy(() =>
  import('./templates/templates-page.tsx').then(({ route }) => route),
);
const template = at(`${area}/templates/$institution/$code`).lazy(() =>
  import('./templates/template-page.tsx').then(({ route }) => route),
);
const newTemplate = at(`${area}/new-template/$institution`).lazy(() =>
  import('./templates/new-template-page.tsx').then(({ route }) => route),
);
const institutions = at(`${area}/institutions`).lazy(() =>
  import('./institutions-page.tsx').then(({ route }) => route),
);
const people = at(`${area}/people`).lazy(() => import('./people-page.tsx').then(({ route }) => route));

/** What of the audit somebody looks at; kept in the address. */
export interface AuditSearch {
  readonly person?: string;
  readonly act?: string;
  readonly before?: string;
}

const textIn = (search: Record<string, unknown>, name: keyof AuditSearch) => {
  const value = search[name];
  return typeof value === 'string' && value !== '' ? { [name]: value } : {};
};

const audit = createRoute({
  getParentRoute: () => root,
  path: `${area}/audit`,
  validateSearch: (search): AuditSearch => ({
    ...textIn(search, 'person'),
    ...textIn(search, 'act'),
    ...textIn(search, 'before'),
  }),
}).lazy(() => import('./audit-page.tsx').then(({ route }) => route));

export const administrationRoutes = [
  ...[proposals, rules, kind, rule, newRule],
  ...[templates, template, newTemplate],
  ...[institutions, people, audit],
] as const;
