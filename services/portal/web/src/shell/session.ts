import type { Role, SessionView } from '@jisr/portal-api';
import { queryOptions } from '@tanstack/react-query';
import { readSession } from './api.ts';

/** Who is signed in; read once, and again after signing in or out. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: readSession,
  staleTime: Number.POSITIVE_INFINITY,
});

export const hasRole = (session: SessionView, roles: readonly Role[]): boolean =>
  roles.some((role) => session.person?.roles.includes(role));
