import { decode, encodeUnchecked, readHttp, type CloudEvent, type Decoded, type HttpEvents } from '../../src/index.ts';
import { encodeHeaderValue } from '../../src/bindings/http-header-value.ts';

export type Attributes = Readonly<Record<string, unknown>>;

/** The least that Jisr takes, with the values that the specification's own examples have. */
export const attributes = {
  specversion: '1.0',
  id: 'A234-1234-1234',
  source: '/mycontext',
  type: 'com.example.someevent',
  subject: 'larger-context',
  time: '2018-04-05T17:31:00Z',
} as const;

const { specversion: _version, ...envelope } = attributes;

/** The event that carries `attributes`. */
export const event: CloudEvent = { ...envelope, data: { appinfoA: 'abc', appinfoB: 123, appinfoC: true } };

export const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

export const structured = (body: Buffer, contentType = 'application/cloudevents+json') =>
  readHttp({ headers: { 'content-type': contentType }, body });

/** A binary HTTP message whose header values are already as they stand on the wire. */
export const binary = (headers: Readonly<Record<string, string | string[]>>, body = json(event.data)) =>
  readHttp({
    headers: { ...prefixed('ce-', attributes), 'content-type': 'application/json', ...headers },
    body,
  });

export const only = (read: HttpEvents): Decoded => {
  if ('problem' in read || read.events.length !== 1) throw new Error(`not one event: ${JSON.stringify(read)}`);
  return read.events[0] as Decoded;
};

/** A Kafka record as its reader has it. */
export const record = (headers: Readonly<Record<string, string>>, value: Buffer | null) => ({
  key: Buffer.from('mykey'),
  value,
  headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)])),
});

/** Our own record of an event, as its reader has it. */
export const recordOf = (sent: CloudEvent) => {
  const { headers, value } = encodeUnchecked(sent);
  return record(headers, value);
};

function prefixed(prefix: string, values: Attributes, encoded = (text: string) => text) {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value]) => [prefix + name, encoded(String(value))]));
}

/** Each way that one event can come: attributes as a sender has them, to what is read. */
export const carriers: [string, (sent: Attributes, data?: unknown) => Decoded][] = [
  [
    'HTTP, binary',
    (sent, data = event.data) =>
      only(readHttp({ headers: prefixed('ce-', sent, encodeHeaderValue), body: json(data) })),
  ],
  ['HTTP, structured', (sent, data = event.data) => only(structured(json({ ...sent, data })))],
  [
    'HTTP, batched',
    (sent, data = event.data) =>
      only(structured(json([{ ...sent, data }]), 'application/cloudevents-batch+json; charset=UTF-8')),
  ],
  ['Kafka, binary', (sent, data = event.data) => decode(record(prefixed('ce_', sent), json(data)))],
  [
    'Kafka, structured',
    (sent, data = event.data) =>
      decode(record({ 'content-type': 'application/cloudevents+json; charset=UTF-8' }, json({ ...sent, data }))),
  ],
];
