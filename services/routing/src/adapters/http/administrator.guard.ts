import { Problem } from '@jisr/problem';
import { ServiceTokens } from '@jisr/security';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';

/** A request of an administrator, once the guard let it pass. */
export interface AdministratorRequest extends IncomingMessage {
  /** Pseudonymous account of the administrator. */
  administrator: string;
}

/** Who may ask for administrators: the command line of an installation, and the portal, once two of its people agree. */
const callers = ['administrator', 'portal'];

/** Lets administrators pass, whose token names who they are. */
@Injectable()
export class AdministratorGuard implements CanActivate {
  constructor(private readonly tokens: ServiceTokens) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AdministratorRequest>();
    const { authorization = '' } = request.headers;
    const caller = await this.tokens.verify(authorization.replace(/^Bearer /, ''), callers);
    if ('refused' in caller) throw new Problem(401, caller.refused === 'expired' ? 'expired' : 'unauthorized');
    if (caller.person === undefined) throw new Problem(403, 'forbidden');
    request.administrator = caller.person;
    return true;
  }
}
