export const REDACTED = '[redacted]';

/** Names of fields that hold, or may hold, what a person wrote or who a person is, and secrets. */
export const PERSONAL_FIELDS =
  `name fullName firstName lastName givenName familyName displayName email emailAddress mail
  phone phoneNumber telephone mobile nationalId cin cnie passport address street postalAddress birthDate dateOfBirth
  description text body message complainant representative contact recipientAddress to cc bcc from html content payload
  data value query queryText statement headers cookie cookies authorization password secret token trackingCode masterKey
  apiKey original`.split(/\s+/);

const PERSONAL = new Set(PERSONAL_FIELDS.map(normal));

const EMAIL = /[^\s"'<>(),;:\\]+@[^\s"'<>(),;:\\]+\.[\p{L}]{2,}/gu;
const PHONE = /(?<![\w.-])(?:\+\d{1,3}|00\d{1,3}|0)[\s.-]?\(?\d{1,3}\)?(?:[\s.-]?\d{2,3}){3,4}(?![\w-])/g;

/** Compares without case, `-` and `_`. */
export const isPersonal = (field: string) => PERSONAL.has(normal(field));

/** Takes addresses and telephone numbers out of text whose meaning nobody declared. */
export const withoutContacts = (text: string) => text.replace(EMAIL, REDACTED).replace(PHONE, REDACTED);

/** A copy without the values of personal fields, at any depth; too deep or cyclic parts are dropped, not shown. */
export function withoutPersonalData(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return withoutContacts(value);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value;
  if (value instanceof Error) return errorFacts(value);
  if (Buffer.isBuffer(value) || depth > 6) return REDACTED;
  if (Array.isArray(value)) return value.map((item) => withoutPersonalData(item, depth + 1));
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return Object.fromEntries(
    entries.map(([key, item]) => [key, isPersonal(String(key)) ? REDACTED : withoutPersonalData(item, depth + 1)]),
  );
}

/**
 * What of an error may be written: its class, code and frames. Its message only if the system or a driver made it, and then
 * without quoted parts: any other message may quote what a citizen wrote.
 */
export function errorFacts(error: Error): Record<string, unknown> {
  const { code } = error as { code?: unknown };
  const fromMachine = typeof code === 'string' || /^(Mongo|Kafka)/.test(error.name);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(fromMachine ? { reason: withoutContacts(error.message.replace(/(["'`]).*?\1|\{.*\}/gs, '…')) } : {}),
    stack: frames.slice(0, 12).join('\n'),
    ...(error.cause instanceof Error ? { cause: errorFacts(error.cause) } : {}),
  };
}

function normal(field: string): string {
  return field.toLowerCase().replace(/[-_\s]/g, '');
}
