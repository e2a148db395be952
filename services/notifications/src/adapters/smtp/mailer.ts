import { createTransport } from 'nodemailer';
import type { Letter } from '../../application/letter.ts';
import { sendWithinMs } from '../../application/time-limits.ts';
import { meaningOf, type SmtpError } from './smtp-error.ts';

/** Hands letters to a mail server over a few kept connections. */
export class Mailer {
  private readonly transport;

  constructor(
    smtpUrl: string,
    private readonly from: string,
    private readonly withinMs = sendWithinMs,
  ) {
    this.transport = createTransport({
      url: smtpUrl,
      pool: true,
      maxConnections: 4,
      maxMessages: 1_000,
      dnsTimeout: withinMs,
      connectionTimeout: withinMs,
      greetingTimeout: withinMs,
      socketTimeout: withinMs,
    });
  }

  /**
   * Resolves when the mail server took the letter; otherwise throws what `meaningOf` makes of it. It answers within the
   * limit, however slow the server is. The message id is the delivery's, so a repeat after a lost answer is recognised.
   */
  async send(id: string, to: string, language: string, letter: Letter): Promise<void> {
    const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' };
    const signal = AbortSignal.timeout(this.withinMs);
    try {
      await this.transport.sendMail({ messageId: `<${id}@jisr>`, from: this.from, to, headers, signal, ...letter });
    } catch (error) {
      throw meaningOf(error as SmtpError);
    }
  }

  close(): void {
    this.transport.close();
  }
}
