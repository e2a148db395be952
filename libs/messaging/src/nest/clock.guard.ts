import { PlatformConfig } from '@jisr/config';
import { Problem } from '@jisr/problem';
import { ServiceTokens } from '@jisr/security';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';

const callers = ['simulator'];

/** Lets the simulator set the time, by a token under the service secret; where time is real there is nothing to set. */
@Injectable()
export class ClockGuard implements CanActivate {
  constructor(
    @Inject(PlatformConfig) private readonly config: PlatformConfig,
    @Inject(ServiceTokens) private readonly tokens: ServiceTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.config.clock !== 'simulated') throw new Problem(404, 'clock-is-real');
    const { authorization = '' } = context.switchToHttp().getRequest<IncomingMessage>().headers;
    const caller = await this.tokens.verify(authorization.replace(/^Bearer /, ''), callers);
    if ('refused' in caller) throw new Problem(401, caller.refused === 'expired' ? 'expired' : 'unauthorized');
    return true;
  }
}
