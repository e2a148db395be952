import 'reflect-metadata';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Person, Role } from '@jisr/portal-api';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { SessionData } from 'express-session';
import { For, longestSignInMs, RolesGuard } from './session.ts';

@For('officer')
class Desk {
  open(): string {
    return 'open';
  }
}

const person = (role: Role): Person => ({ id: 'p-1', name: 'Salma Idrissi', roles: [role] });

function pass(session: Partial<SessionData>): boolean {
  const context = {
    getClass: () => Desk,
    getHandler: () => Desk.prototype.open,
    switchToHttp: () => ({ getRequest: () => ({ session }) }),
  } as unknown as ExecutionContext;
  return new RolesGuard(new Reflector()).canActivate(context);
}

const refusal = (status: number) => expect.objectContaining({ status });

beforeEach(() => void jest.useFakeTimers({ now: new Date('2026-03-02T08:00:00Z') }));
afterEach(() => void jest.useRealTimers());

describe('a route of some roles', () => {
  it('lets pass who has one of them, until the sign-in is too old', () => {
    const session = { person: person('officer'), signedInAt: Date.now() };
    jest.advanceTimersByTime(longestSignInMs - 1);
    expect(pass(session)).toBe(true);

    jest.advanceTimersByTime(1);
    expect(() => pass(session)).toThrow(refusal(401));
  });

  it('holds a sign-in of no known time to be over', () =>
    expect(() => pass({ person: person('officer') })).toThrow(refusal(401)));

  it('refuses nobody at all and whoever has another role', () => {
    expect(() => pass({})).toThrow(refusal(401));
    expect(() => pass({ person: person('analyst'), signedInAt: Date.now() })).toThrow(refusal(403));
  });
});
