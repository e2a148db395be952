import type { Browser } from './browser.ts';

/** What somebody is told while they listen (server-sent events). */
export class Line {
  text = '';

  private constructor(private readonly over: AbortController) {}

  static async open(portal: string, { sessionCookie = '' }: Browser, path = '/api/desk/events'): Promise<Line> {
    const line = new Line(new AbortController());
    const { signal } = line.over;
    const answer = await fetch(`${portal}${path}`, { headers: { cookie: sessionCookie }, signal });
    void line.read(answer).catch(() => undefined);
    return line;
  }

  close(): void {
    this.over.abort();
  }

  private async read({ body }: Response): Promise<void> {
    const decoder = new TextDecoder();
    for await (const chunk of body ?? []) this.text += decoder.decode(chunk as Uint8Array, { stream: true });
  }
}
