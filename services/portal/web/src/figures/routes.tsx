import { figureScopes, type FigureScope } from '@jisr/portal-api';
import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root.tsx';
import type { CellAsked } from './queries.ts';
import { figureSearch } from './search.ts';

const under = { getParentRoute: () => root } as const;

const national = createRoute({ ...under, path: '/figures', validateSearch: figureSearch }).lazy(() =>
  import('./national.tsx').then(({ route }) => route),
);

const region = createRoute({ ...under, path: '/figures/regions/$region', validateSearch: figureSearch }).lazy(() =>
  import('./region.tsx').then(({ route }) => route),
);

const operation = createRoute({
  ...under,
  path: '/figures/operations/$operation',
  validateSearch: figureSearch,
}).lazy(() => import('./operation.tsx').then(({ route }) => route));

/** One side of a comparison; the country when it names no region. */
export interface ComparedSide {
  readonly region?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const compare = createRoute({
  ...under,
  path: '/figures/compare',
  validateSearch: ({ a, b }): { readonly a?: ComparedSide; readonly b?: ComparedSide } => ({
    ...(isObject(a) && { a: sideOf(a) }),
    ...(isObject(b) && { b: sideOf(b) }),
  }),
}).lazy(() => import('./compare.tsx').then(({ route }) => route));

const cases = createRoute({
  ...under,
  path: '/figures/cases',
  validateSearch: (search): CellAsked => ({
    scope: figureScopes.find((scope) => scope === search['scope']) ?? ('national' satisfies FigureScope),
    period: textOf(search['period']) ?? '',
    category: textOf(search['category']) ?? 'all',
    region: textOf(search['region']),
    operation: textOf(search['operation']),
  }),
}).lazy(() => import('./cases.tsx').then(({ route }) => route));

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const sideOf = ({ region: place, ...months }: Record<string, unknown>): ComparedSide => {
  const { from, to } = figureSearch(months);
  return { region: textOf(place), from, to };
};

export const figuresRoutes = [national, region, operation, compare, cases] as const;
