import type { Person, Role } from '@jisr/portal-api';
import { Problem } from '@jisr/problem';
import {
  applyDecorators,
  createParamDecorator,
  Injectable,
  SetMetadata,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { SessionData } from 'express-session';
import type { Request } from 'express';

declare module 'express-session' {
  interface SessionData {
    person: Person;
    /** When the person was sent back by the issuer; milliseconds since the epoch. */
    signedInAt: number;
    /** Of the issuer; shown to it when the session ends. */
    idToken: string;
    csrfToken: string;
    /** The case that a citizen opened with its code. */
    followed: { readonly caseId: string; readonly institution: string };
  }
}

/** Under which `For` keeps the roles of a route. */
export const forRoles = 'jisr:for-roles';

/** A working day: however busy they are, after so long everybody signs in again. */
export const longestSignInMs = 10 * 3_600_000;

/** Who is signed in, until `longestSignInMs` after they signed in. */
export function signedIn({ person, signedInAt = 0 }: Partial<SessionData>): Person | undefined {
  return Date.now() - signedInAt < longestSignInMs ? person : undefined;
}

/** Lets those pass who are signed in and have one of a route's roles: 401 for nobody, 403 for anybody else. */
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const roles = this.reflector.getAllAndOverride<readonly Role[]>(forRoles, [
      context.getHandler(),
      context.getClass(),
    ]);
    const person = signedIn(context.switchToHttp().getRequest<Request>().session);
    if (!person) throw new Problem(401, 'unauthorized');
    if (!roles.some((role) => person.roles.includes(role))) throw new Problem(403, 'forbidden');
    return true;
  }
}

/** Who may come here. Whatever is below `/api` and not marked so is for everybody. */
export const For = (...roles: readonly Role[]) => applyDecorators(SetMetadata(forRoles, roles), UseGuards(RolesGuard));

/** Who is signed in; only behind `For`. */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const person = signedIn(context.switchToHttp().getRequest<Request>().session);
  if (!person) throw new Problem(401, 'unauthorized');
  return person;
});
