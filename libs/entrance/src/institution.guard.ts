import type { IncomingMessage } from 'node:http';
import type { Institution } from '@jisr/contracts';
import { DirectRequests } from '@jisr/messaging';
import { Problem } from '@jisr/problem';
import { InstitutionTokens, ServiceTokens } from '@jisr/security';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';

/** Services that may ask on an institution's behalf: the portal, for the people who are signed in there. */
const intermediaries = ['portal'];

/** A request of an institution, once the guard let it pass. */
export interface InstitutionRequest extends IncomingMessage {
  institution: Institution;
  /** Who of the institution asks: the pseudonymous account that the portal names, else the institution's own system. */
  subject: string;
}

/**
 * Lets institutions pass that take part: by a token that their own system signs, or by one of the portal that names the
 * institution for whose people it asks.
 */
@Injectable()
export class InstitutionGuard implements CanActivate {
  constructor(
    @Inject(InstitutionTokens) private readonly own: InstitutionTokens,
    @Inject(ServiceTokens) private readonly services: ServiceTokens,
    @Inject(DirectRequests) private readonly requests: DirectRequests,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<InstitutionRequest>();
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    const { id, person } = await this.callerBehind(token);
    const institution = this.requests.institution(id);
    if (!institution) throw new Problem(403, 'forbidden');
    request.institution = institution;
    request.subject = person ?? id;
    return true;
  }

  private async callerBehind(token: string): Promise<{ readonly id: string; readonly person?: string | undefined }> {
    const own = await this.own.verify(token);
    if ('institution' in own) return { id: own.institution };
    const caller = await this.services.verify(token, intermediaries);
    if ('service' in caller) return { id: caller.institution ?? '', person: caller.person };
    const expired = own.refused === 'expired' || caller.refused === 'expired';
    throw new Problem(401, expired ? 'expired' : 'unauthorized');
  }
}
