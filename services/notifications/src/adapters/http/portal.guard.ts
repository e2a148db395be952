import { Problem } from '@jisr/problem';
import { ServiceTokens } from '@jisr/security';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';

/** Lets the portal pass, which has seen who asks. */
@Injectable()
export class PortalGuard implements CanActivate {
  constructor(private readonly tokens: ServiceTokens) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { authorization = '' } = context.switchToHttp().getRequest<IncomingMessage>().headers;
    const caller = await this.tokens.verify(authorization.replace(/^Bearer /, ''), ['portal']);
    if ('refused' in caller) throw new Problem(401, caller.refused === 'expired' ? 'expired' : 'unauthorized');
    return true;
  }
}
