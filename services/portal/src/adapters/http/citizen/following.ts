import { Problem } from '@jisr/problem';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Followed } from '../../../application/citizen/citizen.ts';
import '../session.ts';

/** The case that this browser opened with its code; 401 where it opened none. */
export const Following = createParamDecorator((_: unknown, context: ExecutionContext): Followed => {
  const { followed } = context.switchToHttp().getRequest<Request>().session;
  if (!followed) throw new Problem(401, 'unauthorized');
  return followed;
});
