import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it was received. */
export interface CaughtMail {
  readonly id: number;
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** How many mails are kept; older ones go. */
const most = 20_000;

/**
 * Takes mail by real SMTP and delivers it to nobody: people read it over HTTP (`/messages?to=…`, `/messages/<id>`).
 * For local use: it keeps the last mails in memory.
 */
export class MailCatcher {
  private readonly mails: CaughtMail[] = [];
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
          this.keep({
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
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
      const [, id] = /^\/messages\/(\d+)$/.exec(pathname) ?? [];
      const to = searchParams.get('to');
      const body =
        id !== undefined
          ? this.mails.find((mail) => mail.id === Number(id))
          : pathname === '/messages' && {
              received: this.received,
              messages: this.mails.filter((mail) => !to || mail.to.includes(to)),
            };
      response.writeHead(body ? 200 : 404, { 'content-type': 'application/json; charset=utf-8' });
      response.end(JSON.stringify(body || { title: 'there is no such page: try /messages' }));
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

  private keep(mail: CaughtMail): void {
    this.mails.push(mail);
    if (this.mails.length > most) this.mails.shift();
  }
}
