import type { IncomingMessage, ServerResponse } from 'node:http';

/** What we use of express beyond node's own. */
export interface Request extends IncomingMessage {
  readonly path: string;
  acceptsLanguages(offered: readonly string[]): string | false;
}

export type Response = ServerResponse;
