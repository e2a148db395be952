import { isAttributeText, validateForReading, type EventType } from '@jisr/contracts';
import type { DirectRequest } from '@jisr/messaging';
import { breachesOf, Problem, type Breach } from '@jisr/problem';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { RequestBody } from './request-body.ts';

/** As `id` of a CloudEvent on the topic; printable, so that it can stand in a header. */
const keyForm = /^[\x21-\x7e]{1,128}$/;

/**
 * The request that a call makes. Throws a problem that names all that is wrong with header, body and data at once, unless
 * only the data is: that is for the desk to refuse and to count, as on the topic.
 */
export function readRequest(type: EventType, header: string | undefined, sent: unknown): DirectRequest {
  const id = keyIn(header);
  const body = plainToInstance(RequestBody, { ...(sent as object) });
  const errors: Breach[] = [
    ...(id === undefined ? [{ pointer: '', code: 'idempotency-key-required' }] : []),
    ...breachesOf(validateSync(body, { whitelist: true, forbidNonWhitelisted: true })),
  ];
  const { subject, time, data } = body;
  if (errors.length === 0 && !isAttributeText(subject)) {
    throw new Problem(422, 'invalid', { errors: [{ pointer: '/subject', code: 'attribute-text' }] });
  }
  if (id !== undefined && errors.length === 0) return { id, type, subject, ...(time !== undefined && { time }), data };
  throw new Problem(400, 'invalid', { errors: [...errors, ...flawsOf(type, data)] });
}

/** Bare, or in the quotes of a structured field (draft-ietf-httpapi-idempotency-key-header). */
function keyIn(header = ''): string | undefined {
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  return keyForm.test(key) ? key : undefined;
}

const flawsOf = (type: EventType, data: unknown): readonly Breach[] =>
  typeof data === 'object'
    ? validateForReading(type, data).map((flaw) => ({ ...flaw, pointer: `/data${flaw.pointer}` }))
    : [];
