import { Problem } from '@jisr/problem';
import type { ServiceTokens, TokenCheck } from '@jisr/security';

export type ServiceCaller = Exclude<TokenCheck, { refused: unknown }>;

/** Which of the services that may call does so, and for whom; throws a problem for anybody else. */
export async function callerOf(
  tokens: ServiceTokens,
  authorization: string | undefined,
  services: readonly string[],
): Promise<ServiceCaller> {
  const caller = await tokens.verify((authorization ?? '').replace(/^Bearer /, ''), services);
  if ('refused' in caller) throw new Problem(401, caller.refused === 'expired' ? 'expired' : 'unauthorized');
  return caller;
}
