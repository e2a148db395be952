import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Institution } from '@jisr/contracts';
import { ServiceTokens, signInstitutionToken } from '@jisr/security';
import type { Credentials } from '../provision/credentials.ts';

/** Where a fuzzer gets tokens, since they live for minutes only and it runs for longer. */
export interface TokenDesk {
  readonly url: string;
  close(): Promise<void>;
}

interface Holders {
  readonly service: string;
  readonly credentials: Credentials;
  readonly institutions: ReadonlyMap<string, Institution>;
}

/**
 * Answers `?scheme=<security scheme>&request=<short name>` with a fresh token, to this machine alone: the administrator's, or
 * that of an institution which may send the request, so that the fuzzer gets past the door. 404 for a scheme that it does not know.
 */
export async function openTokenDesk(holders: Holders): Promise<TokenDesk> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://desk');
    void tokenFor(searchParams, holders).then((token) =>
      response.writeHead(token === undefined ? 404 : 200).end(token),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

async function tokenFor(asked: URLSearchParams, holders: Holders): Promise<string | undefined> {
  const { service, credentials, institutions } = holders;
  const scheme = asked.get('scheme');
  if (scheme === 'administratorToken')
    return new ServiceTokens('administrator', credentials.serviceSecret).sign(service, 'fuzzer');
  if (scheme !== 'institutionToken') return undefined;
  const { id } = senderOf(asked.get('request') ?? '', service, [...institutions.values()]);
  const key = credentials.institutionKeys[id];
  return key && signInstitutionToken(id, key);
}

/** The first institution that may send the request; of what is no request, the first at all. */
function senderOf(request: string, service: string, institutions: readonly Institution[]): Pick<Institution, 'id'> {
  const type = `ma.jisr.${service}.${request}.v1`;
  return (
    institutions.find(({ maySend }) => (maySend as readonly string[]).includes(type)) ?? institutions[0] ?? { id: '' }
  );
}
