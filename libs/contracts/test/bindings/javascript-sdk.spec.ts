import { describe, expect, it } from '@jest/globals';
import { CloudEvent as SdkEvent, HTTP, Kafka, type KafkaMessage, type Message } from 'cloudevents';
import { decode, encodeUnchecked, readHttp, writeHttp, writeHttpBatch, type CloudEvent } from '../../src/index.ts';
import { attributes, event, only, record } from './carriers.ts';

const { specversion: _version, ...envelope } = attributes;
const ours: CloudEvent = {
  ...event,
  time: '2018-04-05T17:31:00.000Z',
  sequence: 7,
  dataschema: 'https://jisr.ma/schemas/x',
  extensions: { jisrhash: 'abc', partitionkey: 'mykey' },
};
const { sequence, extensions, ...known } = ours;
const theirs = new SdkEvent({ ...known, ...extensions, sequence: String(sequence) });
const theirsWith = (change: Readonly<Record<string, unknown>>) =>
  new SdkEvent({ ...envelope, data: event.data, ...change });

/** As `fetch` puts it on the wire and Node's server takes it off: names in lower case, values as Latin-1. */
function sent({ headers, body }: Message) {
  const lines = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  return { headers: Object.fromEntries(new Headers(lines as [string, string][])), body: Buffer.from(String(body)) };
}

/** As its user gives it to a Kafka client, which takes text: the SDK leaves JSON data an object. */
function produced({ headers, value }: KafkaMessage) {
  const present = Object.entries(headers).filter(([, text]) => text !== undefined);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return record(Object.fromEntries(present) as Record<string, string>, Buffer.from(text));
}

const received = ({ headers, body }: { headers: Readonly<Record<string, string>>; body: Buffer }) =>
  HTTP.toEvent({ headers, body: body.toString() });

function consumed(headers: Readonly<Record<string, string>>, value: Buffer) {
  const message: KafkaMessage<string> = { key: 'mykey', headers, value: value.toString(), body: undefined };
  return Kafka.toEvent(message);
}

const attributesOf = (read: unknown) => JSON.parse(JSON.stringify(read)) as Record<string, unknown>;

describe('the JavaScript SDK, HTTP', () => {
  it('sends a binary event that we read', () =>
    expect(only(readHttp(sent(HTTP.binary(theirs))))).toEqual({ event: ours }));

  it('sends a structured event that we read', () =>
    expect(only(readHttp(sent(HTTP.structured(theirs))))).toEqual({ event: ours }));

  it('sends a structured event with Arabic in subject and extension that we read', () => {
    const change = { subject: 'شكاية 7 "ب"', jisrext: 'الرباط 100%' };
    expect(only(readHttp(sent(HTTP.structured(theirsWith(change)))))).toMatchObject({
      event: { subject: change.subject, extensions: { jisrext: change.jisrext } },
    });
  });

  it('sends integers and booleans, which we read in canonical encoding', () => {
    const native = theirsWith({ jisrcount: 5, jisrflag: true });
    for (const message of [HTTP.binary(native), HTTP.structured(native)])
      expect(only(readHttp(sent(message)))).toMatchObject({
        event: { extensions: { jisrcount: '5', jisrflag: 'true' } },
      });
  });

  it('sends JSON bytes as data_base64, which we read as their JSON', () => {
    const bytes = theirsWith({ data: new Uint8Array(Buffer.from('{"a":1}')), datacontenttype: 'application/json' });
    expect(only(readHttp(sent(HTTP.structured(bytes))))).toMatchObject({ event: { data: { a: 1 } } });
  });

  it('breaks 3.1.3.2 by never percent-encoding: no client can send its Arabic in binary mode', () =>
    expect(() => sent(HTTP.binary(theirsWith({ subject: 'شكاية' })))).toThrow('ByteString'));

  it.each(['Réf n° 7', 'dossier 7 "urgent"', '100% payé', '100%'])(
    'breaks 3.1.3.2 by sending %s bare, which we take for what it says',
    (subject) =>
      expect(only(readHttp(sent(HTTP.binary(theirsWith({ subject })))))).toMatchObject({ event: { subject } }),
  );

  it('breaks 3.1.3.2 by sending %20 bare, which can only be read as the space that it encodes', () =>
    expect(only(readHttp(sent(HTTP.binary(theirsWith({ subject: 'a%20b' })))))).toMatchObject({
      event: { subject: 'a b' },
    }));

  it('reads our binary event', () =>
    expect(attributesOf(received(writeHttp(ours, 'binary')))).toMatchObject(attributesOf(theirs)));

  it('reads our structured event', () =>
    expect(attributesOf(received(writeHttp(ours, 'structured')))).toMatchObject(attributesOf(theirs)));

  it('reads our structured Arabic', () => {
    const arabic = { ...ours, subject: 'شكاية 7', extensions: { jisrhash: 'الرباط' } };
    expect(attributesOf(received(writeHttp(arabic, 'structured')))).toMatchObject({
      subject: 'شكاية 7',
      jisrhash: 'الرباط',
    });
  });

  it('breaks 3.1.3.2 by leaving our Arabic percent-encoded in binary mode', () => {
    const { subject } = attributesOf(received(writeHttp({ ...ours, subject: 'شكاية 7' }, 'binary')));
    expect(subject).not.toBe('شكاية 7');
    expect(decodeURIComponent(String(subject))).toBe('شكاية 7');
  });

  it('reads our batch', () =>
    expect(attributesOf(received(writeHttpBatch([ours, { ...ours, id: '2' }])))).toMatchObject([
      attributesOf(theirs),
      { ...attributesOf(theirs), id: '2' },
    ]));
});

describe('the JavaScript SDK as the reader that we do not use (ADR 33)', () => {
  const readByThem = (headers: Readonly<Record<string, string>>) =>
    attributesOf(HTTP.toEvent({ headers: { ...writeHttp(ours, 'binary').headers, ...headers }, body: '{}' }));

  it('puts another time in place of one that it can not read', () =>
    expect(Date.parse(String(readByThem({ 'ce-time': 'yesterday' })['time']))).not.toBeNaN());

  it('lets an event pass whose source is empty', () =>
    expect(readByThem({ 'ce-source': '' })).toHaveProperty('source', ''));

  it('makes up an id where none came', () => {
    const { headers } = HTTP.structured(theirs);
    const body = JSON.stringify({ ...attributes, id: undefined, data: 1 });
    expect(attributesOf(HTTP.toEvent({ headers, body }))).toHaveProperty('id');
  });
});

describe('the JavaScript SDK, Kafka', () => {
  it.each(['binary', 'structured'] as const)('makes a %s record that we read', (mode) =>
    expect(decode(produced(Kafka[mode](theirs)))).toEqual({ event: ours }),
  );

  it('repeats the content type as ce_datacontenttype, which is no extension to us', () => {
    const typed = theirsWith({ datacontenttype: 'application/json' });
    expect(Kafka.binary(typed).headers).toMatchObject({ ce_datacontenttype: 'application/json' });
    expect(decode(produced(Kafka.binary(typed)))).toEqual({ event });
  });

  it.each(['binary', 'structured'] as const)('makes a %s record with Arabic that we read', (mode) => {
    const subject = 'شكاية 7 100% "ب"';
    expect(decode(produced(Kafka[mode](theirsWith({ subject, jisrext: 'الرباط' }))))).toMatchObject({
      event: { subject, extensions: { jisrext: 'الرباط' } },
    });
  });

  it('reads our record, Arabic and all', () => {
    const arabic = { ...ours, subject: 'شكاية 7 %' };
    const { headers, value } = encodeUnchecked(arabic);
    expect(attributesOf(consumed(headers, value))).toMatchObject({ ...attributesOf(theirs), subject: arabic.subject });
  });

  it('reads our structured event from a record', () => {
    const { headers, body } = writeHttp(ours, 'structured');
    expect(attributesOf(consumed(headers, body))).toMatchObject(attributesOf(theirs));
  });
});
