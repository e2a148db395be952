import type { Readable } from 'node:stream';
import { simpleParser } from 'mailparser';
import type { MailPart } from './bounce-report.ts';

/** Every part of a mail that is not its own text. */
export async function partsOf(mail: Readable): Promise<readonly MailPart[]> {
  const { attachments } = await simpleParser(mail, { keepDeliveryStatus: true });
  return attachments.map(({ contentType, content }) => ({ type: contentType, text: content.toString('utf8') }));
}
