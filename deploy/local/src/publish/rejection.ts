import type { KafkaMessage } from 'kafkajs';

/** A request that came back, and the record it came back for. */
export interface Rejection {
  readonly requestId: string;
  readonly violations: readonly { readonly pointer: string; readonly code: string; readonly reason: string }[];
  readonly original: { readonly topic: string; readonly partition: number; readonly offset: string };
}

/** The platform's own message, so its shape is taken for granted; a record that lacks it is not a rejection of ours. */
export function rejectionOf({ value }: Pick<KafkaMessage, 'value'>): Rejection | undefined {
  const data = value && (JSON.parse(value.toString()) as Partial<Rejection>);
  return data && data.original && data.violations ? (data as Rejection) : undefined;
}

export const inWords = ({ requestId, violations }: Rejection): string =>
  `rejected ${requestId}: ${violations.map(({ pointer, reason }) => `${pointer || '(request)'} ${reason}`).join('; ')}`;
