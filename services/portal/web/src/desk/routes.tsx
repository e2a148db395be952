import { inboxSorts, queues, type InboxSort, type Queue } from '@jisr/portal-api';
import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root.tsx';

const parent = { getParentRoute: () => root };

/** What an inbox shows; the address says it, so that a view can be kept, linked and gone back to. */
export interface InboxSearch {
  readonly queue: Queue;
  readonly sort: InboxSort;
  readonly page: number;
  readonly q?: string;
  readonly category?: string;
  readonly region?: string;
  readonly status?: string;
}

const words = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function inboxSearch(asked: Record<string, unknown>): InboxSearch {
  const [q, category, region, status] = [asked['q'], asked['category'], asked['region'], asked['status']].map(words);
  return {
    queue: queues.find((queue) => queue === asked['queue']) ?? 'awaiting-me',
    sort: inboxSorts.find((sort) => sort === asked['sort']) ?? 'due',
    page: Math.max(1, Math.trunc(Number(asked['page'])) || 1),
    ...(q !== undefined && { q }),
    ...(category !== undefined && { category }),
    ...(region !== undefined && { region }),
    ...(status !== undefined && { status }),
  };
}

export const deskRoutes = [
  createRoute({ ...parent, path: '/desk', validateSearch: inboxSearch }).lazy(() =>
    import('./inbox/inbox-page.tsx').then(({ route }) => route),
  ),
  createRoute({ ...parent, path: '/desk/cases/$caseId' }).lazy(() =>
    import('./case/case-page.tsx').then(({ route }) => route),
  ),
  createRoute({ ...parent, path: '/desk/sheet' }).lazy(() =>
    import('./registers/sheet-page.tsx').then(({ route }) => route),
  ),
  createRoute({ ...parent, path: '/desk/recommendations' }).lazy(() =>
    import('./registers/recommendations-page.tsx').then(({ route }) => route),
  ),
  createRoute({ ...parent, path: '/desk/collective-files' }).lazy(() =>
    import('./registers/collective-files-page.tsx').then(({ route }) => route),
  ),
] as const;
