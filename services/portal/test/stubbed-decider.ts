import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';

/** Stands where a decider would, and answers when the test lets it; after that at once, in the same way. */
export class StubbedDecider {
  asked = 0;
  private waiting: ServerResponse[] = [];
  private said: { readonly status: number; readonly body: string } | undefined;

  private constructor(private readonly server: Server) {}

  static async listen(url: string): Promise<StubbedDecider> {
    const server = createServer();
    const decider = new StubbedDecider(server);
    server.on('request', (_, response: ServerResponse) => decider.take(response));
    server.listen(Number(new URL(url).port), new URL(url).hostname);
    await once(server, 'listening');
    return decider;
  }

  answer(body: object, status = 200): void {
    this.said = { status, body: JSON.stringify(body) };
    for (const response of this.waiting.splice(0)) this.take(response);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private take(response: ServerResponse): void {
    this.asked += 1;
    if (this.said === undefined) this.waiting.push(response);
    else response.writeHead(this.said.status, { 'content-type': 'application/json' }).end(this.said.body);
  }
}
