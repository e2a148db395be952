import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root.tsx';

const operationsHome = createRoute({ getParentRoute: () => root, path: '/operations' }).lazy(() =>
  import('./home.tsx').then(({ route }) => route),
);

export const operationsRoutes = [operationsHome] as const;
