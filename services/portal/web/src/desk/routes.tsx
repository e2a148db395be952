import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root.tsx';

const deskHome = createRoute({ getParentRoute: () => root, path: '/desk' }).lazy(() =>
  import('./home.tsx').then(({ route }) => route),
);

export const deskRoutes = [deskHome] as const;
