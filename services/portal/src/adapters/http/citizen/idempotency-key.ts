import { Problem } from '@jisr/problem';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** A UUID that the browser made for one thing that it asks, however often it has to send it. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const key = context.switchToHttp().getRequest<Request>().get('idempotency-key') ?? '';
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key))
    throw new Problem(400, 'invalid', { errors: [{ pointer: '', code: 'idempotency-key-required' }] });
  return key;
});
