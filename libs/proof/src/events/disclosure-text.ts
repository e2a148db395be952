import { fromBase64url, toBase64url } from '../base64url.ts';
import { bytesOf, parseHash, type Hash } from '../hash.ts';
import type { Disclosure } from './disclosure.ts';
import type { EventSecret, Salt } from './secret.ts';

type Field = { readonly salt: Salt } | { readonly commitment: Hash };

/**
 * The ASCII form of a disclosure, one text each, for the CloudEvents attribute `jisrdisclosure`: `secret.<base64url>`, or
 * `fields.<name>=<salt>,<name>:<commitment>,…` with names percent-encoded as by `encodeURIComponent` and in the order of
 * their UTF-16 code units.
 */
export function formatDisclosure(disclosure: Disclosure): string {
  if ('secret' in disclosure) return `secret.${disclosure.secret}`;
  const names = [...disclosure.fields].sort(([one], [other]) => (one < other ? -1 : 1));
  return `fields.${names.map(([name, field]) => encodeURIComponent(name) + formatField(field)).join(',')}`;
}

/** The disclosure that a text is; `undefined` unless the text is the one that {@link formatDisclosure} writes for it. */
export function parseDisclosure(text: string): Disclosure | undefined {
  const disclosure = text.startsWith('secret.') ? parseSecret(text.slice(7)) : parseFields(text);
  return disclosure && formatDisclosure(disclosure) === text ? disclosure : undefined;
}

const formatField = (field: Field) =>
  'salt' in field ? `=${field.salt}` : `:${toBase64url(bytesOf(field.commitment))}`;

const parseSecret = (text: string): Disclosure | undefined =>
  fromBase64url(text)?.length === 32 ? { secret: text as EventSecret } : undefined;

function parseFields(text: string): Disclosure | undefined {
  if (!text.startsWith('fields.')) return undefined;
  const fields = text.slice(7).split(',').map(parseField);
  return fields.every((field) => field !== undefined) ? { fields: new Map(fields) } : undefined;
}

function parseField(text: string): [string, Field] | undefined {
  const [, encoded, mark, value] = /^([^=:]*)([=:])([\w-]{43})$/.exec(text) ?? [];
  const name = decodeName(encoded);
  const bytes = fromBase64url(value ?? '');
  if (name === undefined || !bytes) return undefined;
  if (mark === '=') return [name, { salt: value as Salt }];
  const commitment = parseHash(bytes.toString('hex'));
  return commitment && [name, { commitment }];
}

function decodeName(text?: string): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
