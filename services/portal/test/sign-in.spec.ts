import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPlatform, type Platform } from '@jisr/testing';
import { longestSignInMs } from '../src/adapters/http/session.ts';
import { Browser } from './browser.ts';

let platform: Platform;
let portal: string;
beforeAll(async () => {
  platform = await startPlatform(['portal']);
  portal = `http://localhost:${new URL(platform.urlOf('portal')).port}`;
}, 180_000);
afterAll(() => platform.stop());

const problemOf = ({ text }: { readonly text: string }) => (JSON.parse(text) as { readonly code: string }).code;

describe('signing in', () => {
  it('makes somebody of whom the issuer states, and ends where they wanted to go', async () => {
    const browser = new Browser(portal);

    const page = await browser.signIn('demo-officer', '/desk?queue=late');

    expect(page.url.href).toBe(`${portal}/desk?queue=late`);
    expect(page.status).toBe(200);
    expect((await browser.session()).person).toEqual({
      id: 'demo-officer',
      name: 'Salma Idrissi',
      roles: ['officer'],
      institution: 'al-omrane',
    });
  });

  it('shows no token to the browser, in whatever is answered', async () => {
    const browser = new Browser(portal);
    await browser.signIn('demo-analyst');

    expect(JSON.stringify(await browser.session())).not.toMatch(/eyJ/);
  });

  it('asks the issuer with PKCE, state and nonce, in the language of the page', async () => {
    const { headers } = await new Browser(portal).send('/auth/login?lang=zgh');
    const asked = new URL(headers.get('location') ?? '').searchParams;

    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)).toMatch(/^.{40,}$/);
    expect(asked.get('ui_locales')).toBe('zgh');
  });

  it('has the issuer ask again of whoever proved who they are longer ago than a sign-in lasts here', async () => {
    const { headers } = await new Browser(portal).send('/auth/login');
    const asked = new URL(headers.get('location') ?? '').searchParams;

    expect(Number(asked.get('max_age')) * 1_000).toBe(longestSignInMs);
  });

  it('works when another session was begun meanwhile, by an answer that came late', async () => {
    const browser = new Browser(portal);
    const login = await browser.open('/auth/login');
    const late = new Browser(portal);
    await late.session();
    browser.plant(late.sessionCookie ?? '');
    await browser.choose(login, 'demo-operator');

    expect((await browser.session()).person?.id).toBe('demo-operator');
  });

  it('leads to no other site afterwards', async () => {
    const page = await new Browser(portal).signIn('demo-analyst', '//evil.example/');

    expect(page.url.href).toBe(`${portal}/`);
  });

  it('gives the session a new id, so that one that was planted is worth nothing', async () => {
    const browser = new Browser(portal);
    await browser.session();
    const planted = browser.sessionCookie ?? '';

    await browser.signIn('demo-delegate');

    expect(browser.sessionCookie).not.toBe(planted);
    const thief = new Browser(portal);
    thief.plant(planted);
    expect((await thief.session()).person).toBeUndefined();
  });

  it('gives a cookie that scripts, other sites and plain lines do not get', async () => {
    const { headers } = await new Browser(portal).send('/api/session');

    expect(headers.get('set-cookie')).toMatch(/^__Host-jisr=.*; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
  });

  it.each([
    ['another state', (query: URLSearchParams) => query.set('state', 'made-up')],
    ['another code', (query: URLSearchParams) => query.set('code', 'made-up')],
    ['no code', (query: URLSearchParams) => query.delete('code')],
  ])('is refused to a browser that comes back with %s', async (_, change) => {
    const browser = new Browser(portal);
    const login = await browser.open('/auth/login');
    let page = await browser.send(login.url, {
      method: 'POST',
      body: new URLSearchParams({ account: 'demo-operator' }),
    });
    for (let to = page.headers.get('location'); to !== null && !page.url.href.startsWith(`${portal}/`);) {
      const next = new URL(to, page.url);
      if (next.pathname === '/auth/callback') change(next.searchParams);
      page = await browser.send(next);
      to = page.headers.get('location');
    }

    expect(page.headers.get('location')).toBe('/sign-in-failed?reason=refused');
    expect((await browser.session()).person).toBeUndefined();
  });

  it('is refused to a browser that began nothing', async () => {
    const page = await new Browser(portal).send('/auth/callback?code=c&state=s');

    expect(page.headers.get('location')).toBe('/sign-in-failed?reason=refused');
  });

  it('says so while the issuer is away, and works once it is back', async () => {
    const fresh = platform.services.get('portal');
    await platform.issuer?.stop();
    await fresh?.stop();
    await fresh?.start(120_000);
    const browser = new Browser(portal);

    const page = await browser.send('/auth/login');

    expect(page.headers.get('location')).toBe('/sign-in-failed?reason=issuer-away');
    await platform.issuer?.start();
    await browser.signIn('demo-operator');
    expect((await browser.session()).person?.id).toBe('demo-operator');
  }, 120_000);
});

describe('signing out', () => {
  it('ends the session here and leads to where it ends at the issuer', async () => {
    const browser = new Browser(portal);
    await browser.signIn('demo-analyst');
    await browser.session();
    const left = browser.sessionCookie ?? '';

    const { status, text } = await browser.post('/auth/logout');

    expect(status).toBe(200);
    const { next } = JSON.parse(text) as { readonly next: string };
    const confirm = await browser.open(next);
    expect(confirm.text).toContain('op.logoutForm');
    const later = new Browser(portal);
    later.plant(left);
    expect((await later.session()).person).toBeUndefined();
  });
});

describe('a change', () => {
  it('is refused without the token of the session', async () => {
    const browser = new Browser(portal);
    await browser.signIn('demo-officer');
    await browser.session();

    for (const token of ['', 'made-up', (await new Browser(portal).session()).csrfToken]) {
      const refused = await browser.send('/auth/logout', { method: 'POST', headers: { 'x-csrf-token': token } });
      expect([refused.status, problemOf(refused)]).toEqual([403, 'csrf']);
    }
    expect((await browser.session()).person?.id).toBe('demo-officer');
  });

  it('is refused when another site asks for it, even with the token', async () => {
    const browser = new Browser(portal);
    await browser.signIn('demo-officer');

    for (const site of ['cross-site', 'same-site', 'none'])
      expect((await browser.post('/auth/logout', undefined, { 'sec-fetch-site': site })).status).toBe(403);
    expect((await browser.post('/auth/logout', undefined, { 'sec-fetch-site': 'same-origin' })).status).toBe(200);
  });

  it('is refused in the language of whoever asks', async () => {
    const refused = await new Browser(portal).send('/api/anything', {
      method: 'DELETE',
      headers: { 'accept-language': 'fr' },
    });

    expect(JSON.parse(refused.text)).toMatchObject({
      status: 403,
      code: 'csrf',
      title: 'cette page a expiré : rechargez-la',
    });
  });
});
