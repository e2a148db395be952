import { isAttributeText, validateForReading, validateForWriting, type EventType } from '@jisr/contracts';
import type { DirectRequest } from '@jisr/messaging';
import { breachesOf, Problem, type Breach } from '@jisr/problem';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { RequestBody } from './request-body.ts';

/** As `id` of a CloudEvent on the topic; printable, so that it can stand in a header. */
const keyForm = /^[\x21-\x7e]{1,128}$/;

/** Where time is counted: the rules of the platform begin in 1900, and a day of theirs has a year of four digits. */
const [earliest, latest] = [Date.UTC(1901, 0), Date.UTC(3000, 0)];

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
  const strange =
    errors.length === 0 ? [...strangeSubject(subject), ...strangeTime(time), ...undeclared(type, data)] : [];
  if (strange.length > 0) throw new Problem(422, 'invalid', { errors: strange });
  if (id !== undefined && errors.length === 0) return { id, type, subject, ...(time !== undefined && { time }), data };
  throw new Problem(400, 'invalid', { errors: [...errors, ...flawsOf(type, data)] });
}

const strangeTime = (time: string | undefined): readonly Breach[] =>
  time === undefined || (Date.parse(time) >= earliest && Date.parse(time) < latest)
    ? []
    : [{ pointer: '/time', code: 'not-valid' }];

/** It becomes the subject of events, which are sent as the topics' headers. */
const strangeSubject = (subject: string): readonly Breach[] =>
  isAttributeText(subject) ? [] : [{ pointer: '/subject', code: 'attribute-text' }];

/** All that is wrong with data in which there is a field that its schema does not declare; whoever waits is told of a misspelt one. */
function undeclared(type: EventType, data: object): readonly Breach[] {
  const flaws = validateForWriting(type, data);
  return flaws.some(({ code }) => code === 'additionalProperties') ? flaws.map(underData) : [];
}

/** Bare, or in the quotes of a structured field (draft-ietf-httpapi-idempotency-key-header). */
function keyIn(header = ''): string | undefined {
  const key = /^"(.*)"$/.exec(header)?.[1] ?? header;
  return keyForm.test(key) ? key : undefined;
}

const flawsOf = (type: EventType, data: unknown): readonly Breach[] =>
  typeof data === 'object' ? validateForReading(type, data).map(underData) : [];

const underData = <B extends Breach>(flaw: B): B => ({ ...flaw, pointer: `/data${flaw.pointer}` });
