import type { NestExpressApplication } from '@nestjs/platform-express';
import MongoStore from 'connect-mongo';
import session from 'express-session';
import helmet from 'helmet';
import { getConnectionToken } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import type { NextFunction, Request, Response } from 'express';
import { PortalConfig } from '../config/portal.config.ts';
import { csrf } from './csrf.ts';
import { webFiles } from './web-files.ts';

const hours = 3_600_000;
/** Until when somebody who does nothing stays signed in; who does something, until `longestSignInMs`. */
const sessionMs = 8 * hours;

/** Everything from here and nothing inline: what is injected into a page can neither run nor call out. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    mediaSrc: ["'self'", 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
};

/**
 * What stands before the portal's own routes: security headers, sessions, a check that changes come from its own pages, and
 * the web app for all that is no route (`webFiles`).
 */
export function webApp(app: NestExpressApplication): void {
  const { portalUrl, sessionSecret, trustedProxies } = app.get(PortalConfig);
  const secure = portalUrl.startsWith('https:');
  app.set('trust proxy', trustedProxies);
  app.use(
    helmet({ contentSecurityPolicy, strictTransportSecurity: secure, referrerPolicy: { policy: 'no-referrer' } }),
  );
  if (!secure) app.use(asSecure);
  app.use(
    session({
      name: '__Host-jisr',
      secret: sessionSecret,
      resave: false,
      saveUninitialized: false,
      rolling: true,
      cookie: { secure: true, httpOnly: true, sameSite: 'lax', path: '/', maxAge: sessionMs },
      store: MongoStore.create({
        client: app.get<Connection>(getConnectionToken()).getClient() as never,
        collectionName: 'sessions',
      }),
    }),
  );
  app.use(['/api', '/auth'], csrf);
  app.use(webFiles());
}

/** Browsers hold http://localhost to be secure and take its `Secure` cookies; express-session asks the protocol. */
function asSecure(request: Request, _: Response, next: NextFunction): void {
  request.headers['x-forwarded-proto'] = 'https';
  next();
}
