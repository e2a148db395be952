import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

type Reply = (response: ServerResponse) => void;

export const away: Reply = (response) => response.writeHead(503).end();
export const brokenOff: Reply = (response) =>
  response.writeHead(200, { 'content-length': 9 }).write('half', () => response.destroy());
export const said =
  (status: number, body: unknown): Reply =>
  (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** Stands for a service: gives its answers one after the other, then is away, and keeps what it was sent. */
export class FakeService {
  answers: Reply[] = [];
  readonly calls: { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  private readonly server: Server = createServer((request, response) => void this.take(request, response));

  static async open(): Promise<FakeService> {
    const service = new FakeService();
    await once(service.server.listen(0, '127.0.0.1'), 'listening');
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url: path = '', headers } = request;
    this.calls.push({ path, headers, body: Buffer.concat(await request.toArray()).toString() });
    (this.answers.shift() ?? away)(response);
  }
}
