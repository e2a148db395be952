import { randomUUID } from 'node:crypto';
import { encodeUnchecked, type CloudEvent } from '@jisr/contracts';
import type { Message } from 'kafkajs';

/** A message that some rule forbids, and the code of the rule. */
export interface Planted {
  readonly message: Message;
  readonly requestId: string;
  readonly code: string;
}

const filed = '2018-01-02T10:00:00.000Z';

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

/** One message for each way to be wrong, all from `institution`, each on a subject of its own. */
export function plantedMessages(institution: string): Planted[] {
  const event = (name: string, data?: object) => complaint(institution, `planted-${name}`, data);
  const planted = (
    request: CloudEvent,
    code: string,
    change: (message: Message) => Message = (message) => message,
  ) => ({
    message: change(toMessage(request)),
    requestId: request.id,
    code,
  });
  return [
    planted(event('not-json'), 'undecodable', (message) => ({ ...message, value: Buffer.from('{"reference":') })),
    planted(event('no-time'), 'required', (message) => ({ ...message, headers: without(message, 'ce_time') })),
    planted(event('schema', { channel: 'telepathy' }), 'enum'),
    planted(event('oversized', { description: 'x'.repeat(300 * 1024) }), 'oversized'),
    planted({ ...event('type'), type: 'ma.jisr.intake.complaint-admitted.v1' }, 'unknown-type'),
    planted({ ...event('source'), source: '/institutions/someone-else' }, 'source-mismatch'),
  ];
}

const without = ({ headers = {} }: Message, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([header]) => header !== name));
