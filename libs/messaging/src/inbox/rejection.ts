import { isAttributeText, localise, type CloudEvent } from '@jisr/contracts';
import { v7 as uuid } from 'uuid';
import type { LogRecord } from '../log/log-record.ts';
import type { Violation } from '../unit/unit-of-work.ts';
import type { PartialEnvelope } from '../router/incoming.ts';
import { maxIdLength } from './request-rules.ts';

interface RejectionFacts {
  readonly context: string;
  readonly language: string;
  readonly now: Date;
  /** What would be taken instead, where a decider can say so. */
  readonly allowed?: readonly string[];
}

/** The answer to a request that can't be taken: every rule it breaks, in the institution's language, and where it is. */
export function rejectionOf(
  request: PartialEnvelope,
  record: LogRecord,
  violations: readonly (Violation & { readonly message?: string })[],
  { context, language, now, allowed }: RejectionFacts,
): CloudEvent {
  return {
    id: uuid(),
    source: `/jisr/${context}`,
    type: 'ma.jisr.inbound.request-rejected.v1',
    subject: subjectOf(request, record),
    time: now.toISOString(),
    data: {
      requestId: idOf(request),
      ...(request.type !== undefined && { requestType: request.type }),
      violations: violations.map((violation) => ({
        pointer: violation.pointer,
        code: violation.code,
        reason: localise(violation, language),
      })),
      ...(allowed && { allowed: [...allowed] }),
      original: { topic: record.topic, partition: record.partition, offset: record.offset.toString() },
    },
  };
}

/** A request can be rejected for its very id, which no answer can hold then: its place in the log tells which it was. */
const idOf = ({ id = '' }: PartialEnvelope): string => (id && id.length <= maxIdLength ? id : 'unknown');

/** A request can be rejected for its very subject, which then can't be the answer's. */
const subjectOf = ({ subject }: PartialEnvelope, { key }: LogRecord): string =>
  [subject, key?.toString('utf8')].find((text) => text && isAttributeText(text)) ?? 'unknown';
