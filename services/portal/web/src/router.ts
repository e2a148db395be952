import { createRouter } from '@tanstack/react-router';
import { citizenRoutes } from './citizen/routes.tsx';
import { deskRoutes } from './desk/routes.tsx';
import { figuresRoutes } from './figures/routes.tsx';
import { operationsRoutes } from './operations/routes.tsx';
import { administrationRoutes } from './administration/routes.tsx';
import { root } from './shell/root.tsx';
import { signInFailedRoute } from './shell/sign-in-failed.tsx';

export const router = createRouter({
  routeTree: root.addChildren([
    ...citizenRoutes,
    ...deskRoutes,
    ...figuresRoutes,
    ...operationsRoutes,
    ...administrationRoutes,
    signInFailedRoute,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
