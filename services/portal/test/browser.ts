import type { SessionView } from '@jisr/portal-api';

interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/**
 * What a browser does with the portal, without its pages: keeps cookies by their path (ports share them, as in browsers),
 * follows redirects, and sends the session's token with what changes something.
 */
export class Browser {
  private readonly cookies = new Map<string, { readonly pair: string; readonly path: string }>();
  private token: string | undefined;

  constructor(readonly portal: string) {}

  /** One request, no redirect followed. */
  async send(address: string | URL, init: RequestInit = {}): Promise<Page> {
    const url = new URL(address, this.portal);
    const headers = new Headers(init.headers);
    const cookie = this.cookiesFor(url.pathname);
    if (cookie !== '') headers.set('cookie', cookie);
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.keep(line);
    return { url, status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  /** As `send`, then on to wherever it leads. */
  async open(address: string | URL, init: RequestInit = {}): Promise<Page> {
    let page = await this.send(address, init);
    for (let to = page.headers.get('location'); to !== null; to = page.headers.get('location'))
      page = await this.send(new URL(to, page.url));
    return page;
  }

  /** Signs in as one of the demo people, whom the issuer lists; ends on the page that was asked for. */
  async signIn(account: string, returnTo = '/'): Promise<Page> {
    const login = await this.open(`/auth/login?returnTo=${encodeURIComponent(returnTo)}`);
    return this.choose(login, account);
  }

  /** Chooses somebody on the issuer's page. */
  choose(login: Page, account: string): Promise<Page> {
    return this.open(login.url, { method: 'POST', body: new URLSearchParams({ account }) });
  }

  async session(): Promise<SessionView> {
    const view = JSON.parse((await this.send('/api/session')).text) as SessionView;
    this.token = view.csrfToken;
    return view;
  }

  /** Changes something, as the web app does: with the token of its session, read again when that is another by now. */
  async change(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Page> {
    const send = () =>
      this.send(path, {
        method,
        headers: { 'x-csrf-token': this.token ?? '', 'content-type': 'application/json', ...headers },
        ...(body && { body: JSON.stringify(body) }),
      });
    if (this.token === undefined) await this.session();
    const answer = await send();
    if (answer.status !== 403 || !answer.text.includes('"csrf"')) return answer;
    await this.session();
    return send();
  }

  post(path: string, body?: object, headers: Record<string, string> = {}): Promise<Page> {
    return this.change('POST', path, body, headers);
  }

  /** The session's cookie, by which the portal knows this browser. */
  get sessionCookie(): string | undefined {
    return [...this.cookies.values()].find(({ pair }) => pair.startsWith('__Host-jisr='))?.pair;
  }

  plant(pair: string): void {
    this.keep(`${pair}; Path=/`);
  }

  private cookiesFor(path: string): string {
    return [...this.cookies.values()]
      .filter((cookie) => path.startsWith(cookie.path))
      .map(({ pair }) => pair)
      .join('; ');
  }

  private keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/);
    const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
    const key = `${pair.split('=')[0] ?? ''} ${path}`;
    const gone = attributes.some((attribute) => /^expires=thu, 01 jan 1970/i.test(attribute));
    if (gone) this.cookies.delete(key);
    else this.cookies.set(key, { pair, path });
  }
}
