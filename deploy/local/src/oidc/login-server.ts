import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import { demoPeople } from './demo-people.ts';
import { failedPage, loginPage, stylesheet } from './pages.ts';
import { languageFor } from './words.ts';

/** Pages take nothing from elsewhere and run no script. Forms may lead to the portal, so where they go is left open. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
};

/** The issuer's HTTP side, with the page on which somebody says who they are. */
export function loginServer(provider: Provider): Server {
  const issuer = provider.callback();
  return createServer((request, response) => {
    if (request.url === '/pages.css') response.writeHead(200, { 'content-type': 'text/css' }).end(stylesheet);
    else if (request.url?.startsWith('/interaction/')) void interact(provider, request, response);
    else void issuer(request, response);
  });
}

async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const language = languageFor(request.headers['accept-language']);
  try {
    const { params, uid } = await provider.interactionDetails(request, response);
    const own = languageFor(params['ui_locales'] as string | undefined, request.headers['accept-language']);
    if (request.method !== 'POST')
      return void response.writeHead(200, headers).end(loginPage(`/interaction/${uid}`, own));
    const accountId = new URLSearchParams(await text(request)).get('account');
    if (!demoPeople.some(({ id }) => id === accountId)) throw new Error('there is nobody of that name');
    await provider.interactionFinished(request, response, { login: { accountId: accountId ?? '' } });
  } catch {
    response.writeHead(400, headers).end(failedPage(language));
  }
}
