import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ApiProblem, ask, isRefusal, Unreachable } from './api.ts';

/** A portal whose session is another one after each number of changes. */
function portalWith(...tokens: readonly string[]) {
  const asked: string[] = [];
  let [current] = tokens;
  const answer = (path: string, init: RequestInit = {}) => {
    asked.push(`${init.method} ${path}`);
    if (path === '/api/session') return Response.json({ csrfToken: current });
    const ours = new Headers(init.headers).get('x-csrf-token') === current;
    return ours ? new Response(null, { status: 204 }) : Response.json({ code: 'csrf', status: 403 }, { status: 403 });
  };
  globalThis.fetch = ((path: string, init?: RequestInit) => Promise.resolve(answer(path, init))) as typeof fetch;
  return { asked, renew: (token: string) => (current = token) };
}

const { fetch: before } = globalThis;
beforeEach(() => {
  Object.assign(globalThis, { document: { documentElement: { lang: 'fr' } } });
});
afterEach(() => {
  globalThis.fetch = before;
  Reflect.deleteProperty(globalThis, 'document');
});

const answered = (status: number) => new ApiProblem({ type: 'urn:x', title: 'Non', status, code: 'x' });

describe('a refusal', () => {
  it.each([400, 409, 412, 422])('is an answer with %i', (status) => expect(isRefusal(answered(status))).toBe(true));

  it.each([500, 502, 503, 504])('is no answer with %i: what was asked for may yet be done', (status) =>
    expect(isRefusal(answered(status))).toBe(false),
  );

  it('is not that nobody answered', () => expect(isRefusal(new Unreachable('no answer'))).toBe(false));
});

describe('a page that changes something', () => {
  it('goes on when its session is over, with the token of the next', async () => {
    const { asked, renew } = portalWith('first');
    await ask('POST', '/api/complaints');
    renew('second');
    asked.length = 0;
    await ask('POST', '/api/complaints');
    expect(asked).toEqual(['POST /api/complaints', 'GET /api/session', 'POST /api/complaints']);
  });

  it('tries once more, and no more often', async () => {
    const { asked } = portalWith();
    await expect(ask('POST', '/api/complaints')).rejects.toThrow(ApiProblem);
    expect(asked.filter((call) => call.startsWith('POST'))).toHaveLength(2);
  });
});
