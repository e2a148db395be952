import type { Request } from 'express';
import './session.ts';

/** Goes on in a new, empty session: an id that somebody else planted or saw before opens nothing of it. */
export const renewed = (request: Request): Promise<void> =>
  new Promise((resolve, reject) =>
    request.session.regenerate((error: unknown) => (error ? reject(asError(error)) : resolve())),
  );

export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
