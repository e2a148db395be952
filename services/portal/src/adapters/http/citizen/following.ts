import { Problem } from '@jisr/problem';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Followed } from '../../../application/citizen/citizen.ts';
import { renewed } from '../renewed.ts';
import '../session.ts';

/** Throws when what was asked was meant for another case than the one that is open by now. */
export function meantFor(caseId: string, followed: Followed): void {
  if (caseId !== followed.caseId) throw new Problem(409, 'another-case');
}

/** Opens a case in a browser, or leaves the one that is open; each time under a new session id. Whoever is signed in stays so. */
export async function goOnWith(followed: Followed | undefined, request: Request): Promise<void> {
  const { person, idToken } = request.session;
  await renewed(request);
  Object.assign(request.session, person && { person }, idToken !== undefined && { idToken }, followed && { followed });
}

/** The case that this browser opened with its code; 401 where it opened none. */
export const Following = createParamDecorator((_: unknown, context: ExecutionContext): Followed => {
  const { followed } = context.switchToHttp().getRequest<Request>().session;
  if (!followed) throw new Problem(401, 'unauthorized');
  return followed;
});
