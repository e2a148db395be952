import { describe, expect, it } from '@jest/globals';
import type { Layer } from './exchange.ts';
import { offeredMethods } from './offered-methods.ts';

const layer = (path: string, ...methods: string[]): Layer => ({
  route: { path, methods: Object.fromEntries(methods.map((name) => [name, true])) },
  match: (asked) => (asked === path ? { path } : false),
});
const everywhere = { path: '{/*splat}', methods: { get: true, trace: true } };
const middleware: readonly Layer[] = [{ match: () => ({}) }, { route: everywhere, match: () => ({}) }];
const app = {
  router: { stack: [...middleware, layer('/rules', 'get'), layer('/rules', 'post'), layer('/clock', 'put')] },
};

describe('the methods that a path takes', () => {
  it('are those of every route of the path, and HEAD where it may be read', () =>
    expect(offeredMethods({ app, path: '/rules', route: everywhere })).toEqual(['GET', 'HEAD', 'POST']));

  it('leave HEAD out where nothing may be read', () =>
    expect(offeredMethods({ app, path: '/clock' })).toEqual(['PUT']));

  it('are none on a path that is not offered, whatever middleware it went through', () =>
    expect(offeredMethods({ app, path: '/else' })).toEqual([]));

  it('are of no interest once a controller has answered', () =>
    expect(offeredMethods({ app, path: '/rules', route: { path: '/rules', methods: { get: true } } })).toEqual([]));
});
