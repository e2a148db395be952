import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { DirectRequests } from '@jisr/messaging';
import { InstitutionTokens, ServiceTokens } from '@jisr/security';
import type { ExecutionContext } from '@nestjs/common';
import { InstitutionGuard, type InstitutionRequest } from './institution.guard.ts';

const secret = 'a service secret of at least 32 bytes';
const intake = new ServiceTokens('intake', secret);
const portal = new ServiceTokens('portal', secret);
/** Knows no key of any institution: what these tokens prove is told beside them, in libs/security. */
const nobodys = new InstitutionTokens({ find: () => Promise.resolve(undefined) } as never);
const requests = {
  institution: (id: string) => (id === 'imr' ? { id } : undefined),
} as unknown as DirectRequests;
const guard = new InstitutionGuard(nobodys, intake, requests);

async function outcomeOf(authorization: string | undefined): Promise<string> {
  const request = { headers: { authorization } } as InstitutionRequest;
  const context = { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
  return guard.canActivate(context).then(
    () => `${request.institution.id} ${request.subject}`,
    (problem: { readonly status: number; readonly code: string }) => `${problem.status} ${problem.code}`,
  );
}

describe('the guard of the entrance', () => {
  it('lets the portal in for an institution that takes part, and says who asks', async () =>
    expect(await outcomeOf(`Bearer ${await portal.sign('intake', 'account-7', 'imr')}`)).toBe('imr account-7'));

  it.each([
    ['nobody', () => undefined, '401 unauthorized'],
    ['what is no token', () => 'Bearer a.b.c', '401 unauthorized'],
    ['the portal for no institution', () => portal.sign('intake', 'account-7'), '403 forbidden'],
    ['the portal for an institution that does not take part', () => portal.sign('intake', 'a', 'x'), '403 forbidden'],
    ['the portal at another service', () => portal.sign('routing', 'account-7', 'imr'), '401 unauthorized'],
    [
      'another service in the name of an institution',
      () => new ServiceTokens('notifications', secret).sign('intake', 'account-7', 'imr'),
      '401 unauthorized',
    ],
    [
      'a portal under another secret',
      () => new ServiceTokens('portal', 'another secret of at least 32 bytes!').sign('intake', 'a', 'imr'),
      '401 unauthorized',
    ],
  ])('keeps out %s', async (_, authorization, outcome) => expect(await outcomeOf(await authorization())).toBe(outcome));
});
