import { randomBytes } from 'node:crypto';
import type { SignedOut } from '@jisr/portal-api';
import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PinoLogger } from 'nestjs-pino';
import { PeopleStore } from '../mongo/people-store.ts';
import { PortalConfig } from '../config/portal.config.ts';
import { asError, renewed } from '../http/renewed.ts';
import '../http/session.ts';
import { Issuer, IssuerAway } from './issuer.ts';
import { personOfClaims } from './person-of-claims.ts';
import { returnAddress } from './return-address.ts';
import { SignInCookie } from './sign-in-cookie.ts';

/** Signing in at the issuer and out again. Tokens never leave the server; the browser holds the session's cookie alone. */
@Controller('auth')
export class SignInController {
  constructor(
    private readonly issuer: Issuer,
    private readonly begun: SignInCookie,
    private readonly config: PortalConfig,
    private readonly people: PeopleStore,
    private readonly log: PinoLogger,
  ) {}

  /** Sends the browser to the issuer, to come back to `returnTo`: a path of the portal. */
  @Get('login')
  async login(
    @Query('returnTo') returnTo: unknown,
    @Query('lang') language: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const address = returnAddress(this.config.portalUrl, returnTo);
    try {
      const { to, signingIn } = await this.issuer.begin(address, nameOf(language));
      await this.begun.keep(signingIn, response);
      response.redirect(303, to.href);
    } catch (error) {
      this.failed(response, error);
    }
  }

  /** Where the issuer sends the browser back. The session begins anew: an id that was planted before is worth nothing. */
  @Get('callback')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    try {
      const signingIn = await this.begun.take(request, response);
      const { idToken, claims } = await this.issuer.complete(queryOf(request), signingIn);
      const person = personOfClaims(claims);
      await this.people.keep(person);
      await renewed(request);
      const csrfToken = randomBytes(32).toString('base64url');
      Object.assign(request.session, { person, signedInAt: Date.now(), idToken, csrfToken });
      response.redirect(303, signingIn.returnTo);
    } catch (error) {
      this.failed(response, error);
    }
  }

  /** Ends the session here; the answer says where the browser ends it at the issuer, if that can be. */
  @Post('logout')
  @HttpCode(200)
  async logout(@Req() request: Request): Promise<SignedOut> {
    const { idToken } = request.session;
    await ended(request);
    const next = idToken === undefined ? undefined : await this.issuer.end(idToken).catch(() => undefined);
    return { next: next?.href ?? '/' };
  }

  /** A page tells it: the browser has come by a link, not by the web app. */
  private failed(response: Response, error: unknown): void {
    const away = error instanceof IssuerAway;
    this.log.warn({ reason: error instanceof Error ? error.name : 'unknown' }, 'nobody could sign in');
    response.redirect(303, `/sign-in-failed?reason=${away ? 'issuer-away' : 'refused'}`);
  }
}

const nameOf = (language: unknown) =>
  typeof language === 'string' && /^[a-z]{2,3}$/.test(language) ? language : undefined;

const queryOf = ({ originalUrl }: Request) => new URL(originalUrl, 'http://localhost').search;

const ended = (request: Request) =>
  new Promise<void>((resolve, reject) =>
    request.session.destroy((error: unknown) => (error ? reject(asError(error)) : resolve())),
  );
