import { createTransport } from 'nodemailer';
import type { Letter } from '../../application/letter.ts';
import { UndeliverableError } from '../../application/undeliverable.ts';

/** Hands letters to a mail server over a few kept connections. */
export class Mailer {
  private readonly transport;

  constructor(
    smtpUrl: string,
    private readonly from: string,
  ) {
    this.transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 4, maxMessages: 1_000 });
  }

  /** The message id is the notification's, so a repeat after a lost answer is recognised as one. */
  async send(id: string, to: string, language: string, letter: Letter): Promise<void> {
    try {
      const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' };
      await this.transport.sendMail({ messageId: `<${id}@jisr>`, from: this.from, to, headers, ...letter });
    } catch (error) {
      const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
      if (code >= 500) throw new UndeliverableError('refused-by-mail-system');
      throw error;
    }
  }

  close(): void {
    this.transport.close();
  }
}
