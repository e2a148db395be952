import { randomBytes } from 'node:crypto';
import type { SessionView } from '@jisr/portal-api';
import { Controller, Get, Header, Req } from '@nestjs/common';
import type { Request } from 'express';
import { signedIn } from './session.ts';

/** Who is signed in, and the token by which the web app shows that a change is asked for by itself. */
@Controller('api/session')
export class SessionController {
  @Get()
  @Header('cache-control', 'no-store')
  session(@Req() { session }: Request): SessionView {
    session.csrfToken ??= randomBytes(32).toString('base64url');
    const { csrfToken } = session;
    const person = signedIn(session);
    return { csrfToken, ...(person && { person }) };
  }
}
