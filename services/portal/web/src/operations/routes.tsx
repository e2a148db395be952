import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root.tsx';

const operationsHome = createRoute({ getParentRoute: () => root, path: '/operations' }).lazy(() =>
  import('./home.tsx').then(({ route }) => route),
);

const failure = createRoute({
  getParentRoute: () => root,
  path: '/operations/failures/$service/$fingerprint',
}).lazy(() => import('./failure.tsx').then(({ route }) => route));

const consumer = createRoute({ getParentRoute: () => root, path: '/operations/consumers/$service' }).lazy(() =>
  import('./consumer.tsx').then(({ route }) => route),
);

export const operationsRoutes = [operationsHome, consumer, failure] as const;
