import { hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import { EncryptJWT, jwtDecrypt } from 'jose';
import { PortalConfig } from '../config/portal.config.ts';
import type { SigningIn } from './issuer.ts';

const name = '__Host-jisr-sign-in';
const longestMs = 10 * 60_000;
const options: CookieOptions = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' };

/**
 * Keeps a sign-in that was begun in a cookie of its own, which only the portal can read, for ten minutes: the session will not
 * do, since an answer that was still under way when somebody left for the issuer may begin another one.
 */
@Injectable()
export class SignInCookie {
  private readonly key: Uint8Array;

  constructor({ sessionSecret }: PortalConfig) {
    this.key = new Uint8Array(hkdfSync('sha256', sessionSecret, 'jisr', 'sign-in-cookie/1', 32));
  }

  async keep(signingIn: SigningIn, response: Response): Promise<void> {
    const sealed = await new EncryptJWT({ ...signingIn })
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setExpirationTime(new Date(Date.now() + longestMs))
      .encrypt(this.key);
    response.cookie(name, sealed, { ...options, maxAge: longestMs });
  }

  /** What was kept, once. Throws when nothing was, or it is too old. */
  async take(request: Request, response: Response): Promise<SigningIn> {
    const sealed = new RegExp(`(?:^|; )${name}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1];
    response.clearCookie(name, options);
    if (sealed === undefined) throw new Error('no sign-in was begun in this browser');
    const { payload } = await jwtDecrypt<SigningIn>(sealed, this.key);
    return payload;
  }
}
