import type { IncomingMessage, ServerResponse } from 'node:http';

/** What we use of express beyond node's own. */
export interface Request extends IncomingMessage {
  readonly path: string;
  /** The last route that it came to. */
  readonly route?: Route;
  readonly app: { readonly router: { readonly stack: readonly Layer[] } };
  acceptsLanguages(offered: readonly string[]): string | false;
}

/** One stop of a request on its way through express. */
export interface Layer {
  readonly route?: Route;
  match(path: string): object | false;
}

/** What Nest makes of a controller's method, and of middleware for all paths, whose own path is a wildcard. */
export interface Route {
  readonly path: string;
  readonly methods: Readonly<Record<string, boolean>>;
}

export type Response = ServerResponse;
