import { createRoute } from '@tanstack/react-router';
import { root } from '../shell/root.tsx';

const figuresHome = createRoute({ getParentRoute: () => root, path: '/figures' }).lazy(() =>
  import('./home.tsx').then(({ route }) => route),
);

export const figuresRoutes = [figuresHome] as const;
