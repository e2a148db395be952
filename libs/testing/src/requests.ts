import { randomUUID } from 'node:crypto';
import { encodeUnchecked, type CloudEvent } from '@jisr/contracts';
import type { Message } from 'kafkajs';

const filed = '2018-01-02T10:00:00.000Z';

/** A complaint as an institution hands it in: nothing but what is required, and what the test adds. */
export const complaint = (institution: string, subject: string, data: object = {}): CloudEvent => ({
  id: randomUUID(),
  source: `/institutions/${institution}`,
  type: 'ma.jisr.intake.complaint-submitted.v1',
  subject,
  time: filed,
  data: {
    reference: subject,
    category: 'refund',
    channel: 'web',
    language: 'fr',
    description: 'Remboursement attendu.',
    declarations: { noCourtCase: true },
    ...data,
  },
});

/** An operator's reply to a complaint. */
export const reply = (institution: string, subject: string): CloudEvent => ({
  id: randomUUID(),
  source: `/institutions/${institution}`,
  type: 'ma.jisr.housing-projects.reply-submitted.v1',
  subject,
  time: '2018-01-20T10:00:00.000Z',
  data: { outcome: 'granted', text: 'Votre demande a été satisfaite.', language: 'fr' },
});

/** Binary mode, unjudged: these are meant to be wrong. */
export function toMessage(event: CloudEvent): Message {
  const { key, headers, value } = encodeUnchecked(event);
  return { key, headers: { ...headers }, value };
}
