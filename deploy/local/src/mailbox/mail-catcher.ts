import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { kept } from './kept.ts';
import { SmsCatcher } from './sms-catcher.ts';

/** A mail as it was received. */
export interface CaughtMail {
  readonly id: number;
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What the catcher's HTTP side answers. */
interface Page {
  readonly status: number;
  readonly body: object;
}

/**
 * Takes mail by real SMTP, and text messages as a gateway would (`POST /sms`), and delivers them to nobody: people read them
 * over HTTP (`/messages?to=…`, `/messages/<id>`, `/sms?to=…`). For local use: it keeps the last ones in memory.
 */
export class MailCatcher {
  private readonly mails = kept<CaughtMail>();
  private readonly sms = new SmsCatcher();
  private received = 0;
  private readonly smtp: SMTPServer;
  private readonly http: Server;

  constructor() {
    this.smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, callback) => {
        simpleParser(stream).then((mail) => {
          const to = Array.isArray(mail.to) ? mail.to : mail.to ? [mail.to] : [];
          this.mails.keep({
            id: ++this.received,
            messageId: mail.messageId ?? '',
            to: to.map(({ text }) => text).join(', '),
            subject: mail.subject ?? '',
            text: mail.text ?? '',
            html: mail.html || '',
          });
          callback();
        }, callback);
      },
    });
    this.http = createServer((request, response) => {
      void this.pageFor(request)
        .catch(() => ({ status: 400, body: { title: 'this can not be read' } }))
        .then(({ status, body }) => {
          response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
          response.end(JSON.stringify(body));
        });
    });
  }

  /** Listens on the loopback; port 0 takes any. Resolves with the ports taken. */
  async listen(smtpPort: number, httpPort: number): Promise<{ smtpPort: number; httpPort: number }> {
    await new Promise<void>((resolve, reject) => {
      this.smtp.once('error', reject);
      this.smtp.listen(smtpPort, '127.0.0.1', resolve);
    });
    await new Promise<void>((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(httpPort, '127.0.0.1', resolve);
    });
    this.smtp.on('error', () => undefined);
    const portOf = (address: string | AddressInfo | null) => (address as AddressInfo).port;
    return { smtpPort: portOf(this.smtp.server.address()), httpPort: portOf(this.http.address()) };
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.smtp.close(resolve));
    this.http.closeAllConnections();
    await new Promise<void>((resolve) => this.http.close(() => resolve()));
  }

  private async pageFor(request: IncomingMessage): Promise<Page> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/sms' && request.method === 'POST') return this.sms.take(request);
    const body = this.bodyOf(pathname, searchParams.get('to'));
    return body
      ? { status: 200, body }
      : { status: 404, body: { title: 'there is no such page: try /messages or /sms' } };
  }

  private bodyOf(pathname: string, to: string | null): object | undefined {
    const [, id] = /^\/messages\/(\d+)$/.exec(pathname) ?? [];
    if (id !== undefined) return this.mails.all.find((mail) => mail.id === Number(id));
    if (pathname === '/messages') return { received: this.received, messages: this.mails.to(to) };
    if (pathname === '/sms') return { received: this.sms.count, messages: this.sms.messages.to(to) };
    return undefined;
  }
}
