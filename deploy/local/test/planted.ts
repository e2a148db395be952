import type { CloudEvent } from '@jisr/contracts';
import { complaint, toMessage } from '@jisr/testing';
import type { Message } from 'kafkajs';

/** A message that some rule forbids, and the code of the rule. */
export interface Planted {
  readonly message: Message;
  readonly requestId: string;
  readonly code: string;
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
