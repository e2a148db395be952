import type { IncomingMessage } from 'node:http';
import { Problem } from '@jisr/problem';
import { ServiceTokens } from '@jisr/security';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';

/** Whom the portal lets operate; it names the person with every call. */
const callers = ['portal'];

/** A request of an operator, once the guard let it pass. */
export interface OperatorRequest extends IncomingMessage {
  /** Pseudonymous account. */
  operator: string;
}

/** Lets the portal pass that names a person for whom it asks. */
@Injectable()
export class OperatorGuard implements CanActivate {
  constructor(@Inject(ServiceTokens) private readonly tokens: ServiceTokens) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<OperatorRequest>();
    const { authorization = '' } = request.headers;
    const caller = await this.tokens.verify(authorization.replace(/^Bearer /, ''), callers);
    if ('refused' in caller) throw new Problem(401, caller.refused === 'expired' ? 'expired' : 'unauthorized');
    if (caller.person === undefined) throw new Problem(403, 'forbidden');
    request.operator = caller.person;
    return true;
  }
}
