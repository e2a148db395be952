import { randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { claimsOf, demoPeople } from './demo-people.ts';
import { failedPage, logoutPage } from './pages.ts';
import { languageFor, type PageLanguage } from './words.ts';

/** The one client of the local issuer. */
export interface PortalClient {
  /** Address of the portal, without a slash at its end. */
  readonly url: string;
  readonly id: string;
  readonly secret: string;
}

/**
 * An OpenID Connect issuer for this machine: code flow, PKCE required, demo people without passwords. Keys are made when it
 * begins, so nothing that it signed outlives it.
 */
export async function localIssuer(address: string, { url, id, secret }: PortalClient): Promise<Provider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'RS256', use: 'sig' };
  const configuration: Configuration = {
    clients: [
      {
        client_id: id,
        client_secret: secret,
        redirect_uris: [`${url}/auth/callback`],
        post_logout_redirect_uris: [`${url}/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    claims: {
      openid: ['sub'],
      profile: ['name'],
      jisr: ['jisr_roles', 'jisr_institution', 'jisr_region', 'jisr_entity'],
    },
    scopes: ['openid'],
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, logoutPage(form, languageOf(ctx))),
      },
    },
    renderError: (ctx) => show(ctx, failedPage(languageOf(ctx))),
    findAccount: (_, sub) => {
      const person = demoPeople.find(({ id: known }) => known === sub);
      return person && { accountId: sub, claims: () => claimsOf(person) };
    },
    loadExistingGrant: grantAll,
  };
  return new Provider(address, configuration);
}

/** The portal is the platform's own: nobody is asked whether it may know who they are. */
async function grantAll({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile jisr');
  await grant.save();
  return grant;
}

function show(ctx: KoaContextWithOIDC, html: string): void {
  ctx.type = 'html';
  ctx.body = html;
}

const languageOf = ({ query, headers }: KoaContextWithOIDC): PageLanguage =>
  languageFor(query['ui_locales']?.toString(), headers['accept-language']);
