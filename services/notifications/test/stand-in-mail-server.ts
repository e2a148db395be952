import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Behaviour extends SMTPServerOptions {
  /** Runs when a mail is read, before the server says that it took it. */
  readonly beforeTaking?: () => Promise<unknown>;
}

/** A real mail server that behaves as a test says. */
export class StandInMailServer {
  /** Of every mail that was taken. */
  readonly messageIds: (string | undefined)[] = [];
  readonly #server: SMTPServer;

  private constructor({ beforeTaking, ...behaviour }: Behaviour) {
    this.#server = new SMTPServer({
      authOptional: true,
      closeTimeout: 100,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, answer) => {
        void text(stream).then(async (mail) => {
          await beforeTaking?.();
          this.messageIds.push(/^Message-ID: (\S+)/im.exec(mail)?.[1]);
          answer();
        });
      },
      ...behaviour,
    });
    this.#server.on('error', () => undefined);
  }

  static async listen(port: number, behaviour: Behaviour): Promise<StandInMailServer> {
    const mailServer = new StandInMailServer(behaviour);
    await new Promise<void>((listening) => mailServer.#server.listen(port, '127.0.0.1', listening));
    return mailServer;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()));
  }
}

/** What a hook of the server answers to refuse. */
export const refusal = (responseCode: number) => Object.assign(new Error('refused'), { responseCode });
