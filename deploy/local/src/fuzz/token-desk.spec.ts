import { afterEach, describe, expect, it } from '@jest/globals';
import type { Institution } from '@jisr/contracts';
import { createInstitutionKey, ServiceTokens } from '@jisr/security';
import { decodeJwt, type JWK } from 'jose';
import type { Credentials } from '../provision/credentials.ts';
import { openTokenDesk, type TokenDesk } from './token-desk.ts';

const serviceSecret = 'a secret of the services, 32 long';
const institution = (id: string, ...maySend: string[]) => [id, { id, maySend } as unknown as Institution] as const;
const institutions = new Map([
  institution('operator', 'ma.jisr.routing.extension-submitted.v1'),
  institution('ombudsman', 'ma.jisr.routing.urgency-submitted.v1'),
]);
const keys = async (): Promise<Record<string, JWK>> => ({
  operator: await createInstitutionKey(),
  ombudsman: await createInstitutionKey(),
});

let desk: TokenDesk;
afterEach(() => desk.close());

async function ask(query: string): Promise<Response> {
  const credentials = { serviceSecret, institutionKeys: await keys() } as unknown as Credentials;
  desk = await openTokenDesk({ service: 'routing', credentials, institutions });
  return fetch(`${desk.url}?${query}`);
}

describe('the token desk', () => {
  it.each([
    ['extension-submitted', 'operator'],
    ['urgency-submitted', 'ombudsman'],
    ['allowed', 'operator'],
  ])('gives for %s the token of who may send it: %s', async (request, holder) => {
    const answer = await ask(`scheme=institutionToken&request=${request}`);
    expect(decodeJwt(await answer.text())).toMatchObject({ iss: holder, sub: holder, aud: 'jisr' });
  });

  it('gives an administrator’s token that the service takes', async () => {
    const token = await (await ask('scheme=administratorToken')).text();
    const check = await new ServiceTokens('routing', serviceSecret).verify(token, ['administrator']);
    expect(check).toEqual({ service: 'administrator', person: 'fuzzer' });
  });

  it('knows no other scheme', async () => expect((await ask('scheme=cookie')).status).toBe(404));
});
