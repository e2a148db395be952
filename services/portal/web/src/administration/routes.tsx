import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root.tsx';

const administrationHome = createRoute({ getParentRoute: () => root, path: '/administration' }).lazy(() =>
  import('./home.tsx').then(({ route }) => route),
);

export const administrationRoutes = [administrationHome] as const;
