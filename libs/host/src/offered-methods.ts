import type { Request, Route } from './exchange.ts';

/**
 * The methods that the path of a request which no controller answered does take (RFC 9110, 15.5.6); none where the path is not
 * offered at all, or where a controller did answer.
 */
export function offeredMethods({ route, app, path }: Pick<Request, 'route' | 'app' | 'path'>): readonly string[] {
  if (isOffered(route)) return [];
  const routes = app.router.stack.filter((layer) => layer.match(path)).map((layer) => layer.route);
  const names = routes.filter(isOffered).flatMap(({ methods }) => Object.keys(methods));
  const methods = names.map((name) => name.toUpperCase());
  return [...new Set(methods.includes('GET') ? [...methods, 'HEAD'] : methods)].sort();
}

const isOffered = (route: Route | undefined): route is Route => route !== undefined && !route.path.includes('*');
