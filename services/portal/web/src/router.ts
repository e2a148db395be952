import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { citizenRoutes } from './citizen/routes.tsx';
import { deskRoutes } from './desk/routes.tsx';
import { figuresRoutes } from './figures/routes.tsx';
import { operationsRoutes } from './operations/routes.tsx';
import { administrationRoutes } from './administration/routes.tsx';
import { root } from './shell/root.tsx';
import { signInFailedRoute } from './shell/sign-in-failed.tsx';

const routeTree = root.addChildren([
  ...citizenRoutes,
  ...deskRoutes,
  ...figuresRoutes,
  ...operationsRoutes,
  ...administrationRoutes,
  signInFailedRoute,
]);

/** The pages of the portal, by the browser's address. */
export const routerFor = (options: { readonly history?: RouterHistory } = {}) =>
  createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: !options.history, ...options });

export type AppRouter = ReturnType<typeof routerFor>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
