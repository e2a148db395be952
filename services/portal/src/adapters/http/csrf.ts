import { timingSafeEqual } from 'node:crypto';
import { Problem } from '@jisr/problem';
import type { NextFunction, Request, Response } from 'express';
import './session.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses changes that the portal's own pages did not ask for: `x-csrf-token` must be the session's token, and a browser that
 * says where the request comes from must say that it is from here.
 */
export function csrf(request: Request, _: Response, next: NextFunction): void {
  const { method, headers, session } = request;
  if (safeMethods.has(method)) return next();
  const site = headers['sec-fetch-site'];
  const ours = site === undefined || site === 'same-origin';
  next(ours && same(headers['x-csrf-token'], session.csrfToken) ? undefined : new Problem(403, 'csrf'));
}

function same(sent: string | readonly string[] | undefined, token: string | undefined): boolean {
  if (typeof sent !== 'string' || token === undefined) return false;
  const [one, other] = [Buffer.from(sent), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
