import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HostModule } from '@jisr/host';
import { roles, type Role } from '@jisr/portal-api';
import { startPlatform, type Platform } from '@jisr/testing';
import { AppModule } from '../src/app.module.ts';
import { Browser } from './browser.ts';
import { publicRoutes } from './public-routes.ts';
import { routesOf, type OfferedRoute } from './routes.ts';

const everyRoute = await routesOf(HostModule.around('portal', AppModule));
const nameOf = ({ method, path }: OfferedRoute) => `${method} ${path}`;
const demoOf = (role: Role) => (role === 'administrator' ? 'demo-administrator-1' : `demo-${role}`);

/** What a stranger to a route may be answered. */
const refusals = [401, 403, 404];

let platform: Platform;
const browsers = new Map<Role | 'nobody', Browser>();
beforeAll(async () => {
  platform = await startPlatform(['portal']);
  const portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
  browsers.set('nobody', new Browser(portal));
  for (const role of roles) {
    const browser = new Browser(portal);
    await browser.signIn(demoOf(role));
    browsers.set(role, browser);
  }
}, 180_000);
afterAll(() => platform.stop());

describe('every route of the portal', () => {
  it('is for named roles, or for everybody with a reason', () => {
    const open = everyRoute.filter(({ roles: own }) => !own).map(nameOf);

    expect(open.filter((route) => !(route in publicRoutes))).toEqual([]);
    expect(Object.keys(publicRoutes).filter((route) => !open.includes(route))).toEqual([]);
  });

  const guarded = everyRoute.filter(({ roles: own }) => own);
  const attempts = guarded.flatMap((route) =>
    (['nobody', ...roles] as const)
      .filter((who) => who === 'nobody' || !route.roles?.includes(who))
      .map((who) => [nameOf(route), who, route] as const),
  );

  it.each(attempts)('%s is refused to %s', async (_, who, { method, path }) => {
    const { status } = await tryAs(
      who,
      method,
      path.replaceAll(/:\w+/g, () => randomUUID()),
    );

    expect(who === 'nobody' ? [401, 404] : refusals).toContain(status);
  });
});

async function tryAs(who: Role | 'nobody', method: string, path: string) {
  const browser = browsers.get(who);
  if (!browser) throw new Error(`${who} has no browser`);
  const asks = method === 'GET' || method === 'HEAD';
  return asks ? browser.send(path, { method }) : browser.change(method, path, {});
}
