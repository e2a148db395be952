import { Problem } from '@jisr/problem';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Followed } from '../../../application/citizen/citizen.ts';
import '../session.ts';

/** Throws when what was asked was meant for another case than the one that is open by now. */
export function meantFor(caseId: string, followed: Followed): void {
  if (caseId !== followed.caseId) throw new Problem(409, 'another-case');
}

/** The case that this browser opened with its code; 401 where it opened none. */
export const Following = createParamDecorator((_: unknown, context: ExecutionContext): Followed => {
  const { followed } = context.switchToHttp().getRequest<Request>().session;
  if (!followed) throw new Problem(401, 'unauthorized');
  return followed;
});
