import { Ajv } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { SchemaViolation } from '../validation.ts';
import { isJson } from './content-type.ts';

const { uri, 'uri-reference': reference, 'date-time': dateTime } = fullFormats;
const ajv = new Ajv({ formats: { uri, 'uri-reference': reference, 'date-time': dateTime } });
const matches = (format: string) => ajv.compile<string>({ type: 'string', format });
const [isUri, isUriReference, isDateTime] = [matches('uri'), matches('uri-reference'), matches('date-time')];

/** Without control characters, noncharacters and lone surrogates (CloudEvents 1.0.2, type system: `String`). */
export const isAttributeText = (text: string): boolean => !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text);

/** `data` is taken: it is the data's own name in the JSON format. */
const isName = (name: string): boolean => /^[a-z0-9]{1,20}$/.test(name) && name !== 'data';

/** ajv's pattern lets a bare double quote through, which RFC 3986 does not. */
const isReference = (text: string): boolean => text !== '' && isUriReference(text) && !text.includes('"');

/** RFC 3986, 4.3: an absolute URI has a scheme and no fragment. */
const isAbsoluteUri = (text: string): boolean => isUri(text) && !text.includes('#');

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/** RFC 3339, but for leap seconds: no clock of the platform can tell one. */
export const isTimestamp = (text: string): boolean =>
  rfc3339.test(text) && isDateTime(text) && !Number.isNaN(Date.parse(text));

const isSequence = (text: string): boolean =>
  /^\d+$/.test(text) && Number.isSafeInteger(Number(text)) && Number(text) > 0;

type Fault = Omit<SchemaViolation, 'pointer'>;

const unless = (holds: (text: string) => boolean, fault: Fault) => (text: string) => (holds(text) ? undefined : fault);
const unlessFormat = (holds: (text: string) => boolean, format: string) =>
  unless(holds, { code: 'format', params: { format } });
const unlessEmpty = unless((text) => text !== '', { code: 'required' });

const rules: ReadonlyMap<string, (text: string) => Fault | undefined> = new Map([
  ['specversion', unless((text) => text === '1.0', { code: 'specversion' })],
  ['id', unlessEmpty],
  ['type', unlessEmpty],
  ['subject', unlessEmpty],
  ['source', unlessFormat(isReference, 'uri-reference')],
  ['time', unlessFormat(isTimestamp, 'date-time')],
  ['dataschema', unlessFormat(isAbsoluteUri, 'uri')],
  ['datacontenttype', unless(isJson, { code: 'content-type' })],
  ['sequence', unless(isSequence, { code: 'sequence' })],
]);

/** The rule that an attribute breaks by its name or by its value in canonical string encoding. */
export function faultOf(name: string, text: string): Fault | undefined {
  if (!isName(name)) return { code: 'attribute-name' };
  if (!isAttributeText(text)) return { code: 'attribute-text' };
  return rules.get(name)?.(text);
}
