import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { PortalConfig } from '../config/portal.config.ts';
import { longestSignInMs } from '../http/session.ts';

/** What is kept of a sign-in until the issuer sends the person back; proves that it is the one that was begun here. */
export interface SigningIn {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** In full, on the portal's own site. */
  readonly returnTo: string;
}

/** What the issuer answers of somebody who signed in. */
export interface SignedInAt {
  readonly idToken: string;
  readonly claims: object;
}

/** The issuer gives no answer, or none that can be used. */
export class IssuerAway extends Error {
  override readonly name = 'IssuerAway';
}

/** `openid profile` and the roles and scopes of this platform. */
const scope = 'openid profile jisr';

/** In seconds. Whoever has to sign in again here shows the issuer who they are again, too: its own session may last longer. */
const maxAge = longestSignInMs / 1_000;

/** The OpenID Connect issuer at which people sign in: code flow with PKCE, state and nonce. */
@Injectable()
export class Issuer {
  private discovered: Promise<oidc.Configuration> | undefined;

  constructor(private readonly config: PortalConfig) {}

  /** Where to send somebody who signs in, and what to keep until they are back. Throws `IssuerAway`. */
  async begin(returnTo: string, language?: string): Promise<{ readonly to: URL; readonly signingIn: SigningIn }> {
    const configuration = await this.configuration();
    const [state, nonce, codeVerifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const to = oidc.buildAuthorizationUrl(configuration, {
      scope,
      state,
      nonce,
      redirect_uri: this.addressOf('/auth/callback').href,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      max_age: String(maxAge),
      ...(language !== undefined && { ui_locales: language }),
    });
    return { to, signingIn: { state, nonce, codeVerifier, returnTo } };
  }

  /**
   * What the issuer states of the person whom it sent back with this query. Throws what openid-client throws when state, nonce,
   * code or signature are not those of the sign-in that was begun.
   */
  async complete(query: string, { state, nonce, codeVerifier }: SigningIn): Promise<SignedInAt> {
    const configuration = await this.configuration();
    const tokens = await oidc.authorizationCodeGrant(configuration, this.addressOf(`/auth/callback${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
      maxAge,
    });
    const idToken = tokens.id_token ?? '';
    const stated = tokens.claims() ?? { sub: '' };
    const { userinfo_endpoint: userinfo } = configuration.serverMetadata();
    const more = userinfo && (await oidc.fetchUserInfo(configuration, tokens.access_token, stated.sub));
    return { idToken, claims: { ...more, ...stated } };
  }

  /** Where somebody ends their session at the issuer too; nowhere when it offers that to nobody. */
  async end(idToken: string): Promise<URL | undefined> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    return oidc.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: this.addressOf('/').href,
    });
  }

  /** Asked for when first needed, and again after a failure: the portal begins while its issuer is away. */
  private configuration(): Promise<oidc.Configuration> {
    this.discovered ??= this.discover().catch((cause: unknown) => {
      this.discovered = undefined;
      throw new IssuerAway("the issuer can't be reached", { cause });
    });
    return this.discovered;
  }

  private discover(): Promise<oidc.Configuration> {
    const { oidcIssuer, oidcClientId, oidcClientSecret } = this.config;
    const issuer = new URL(oidcIssuer);
    const here = issuer.protocol === 'http:' && issuer.hostname === 'localhost';
    return oidc.discovery(issuer, oidcClientId, undefined, oidc.ClientSecretBasic(oidcClientSecret), {
      timeout: 10,
      ...(here && { execute: [oidc.allowInsecureRequests] }),
    });
  }

  private addressOf(path: string): URL {
    return new URL(path, this.config.portalUrl);
  }
}
