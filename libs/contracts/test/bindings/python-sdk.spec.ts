import { beforeAll, describe, expect, it } from '@jest/globals';
import { decode, encodeUnchecked, readHttp, writeHttp, type CloudEvent } from '../../src/index.ts';
import { event, only, record } from './carriers.ts';
import { askPython, type Answered, type Asked, type HttpText, type RecordText } from './python-stranger.ts';

const ascii: CloudEvent = { ...event, sequence: 7, extensions: { jisrhash: 'abc' } };
const arabic: CloudEvent = { ...ascii, subject: 'شكاية 7 "ب" 100%', extensions: { jisrhash: 'الرباط' } };

const plain = ({ sequence, extensions, ...attributes }: CloudEvent) => ({
  specversion: '1.0',
  datacontenttype: 'application/json',
  ...attributes,
  ...extensions,
  sequence: String(sequence),
});

const http = ({ headers, body }: HttpText) => only(readHttp({ headers, body: Buffer.from(body) }));
const kafka = ({ headers, value }: RecordText) => decode(record(headers, Buffer.from(value)));

function askedOf(sent: CloudEvent): Asked {
  const structured = textOf(writeHttp(sent, 'structured'));
  const { headers, value } = encodeUnchecked(sent);
  return {
    event: plain(sent),
    ours: {
      http: [textOf(writeHttp(sent, 'binary')), structured],
      kafka: {
        binary: { headers, value: value.toString() },
        structured: { headers: structured.headers, value: structured.body },
      },
    },
  };
}

const textOf = ({ headers, body }: ReturnType<typeof writeHttp>): HttpText => ({ headers, body: body.toString() });

/** 2.x reads time as a point in time and writes UTC its own way. */
const atSameTime = (read: Readonly<Record<string, unknown>>) => ({
  ...read,
  time: String(read['time']).replace('+00:00', 'Z'),
});

describe.each([
  ['1.13.0', 'sdk_v1.py'],
  ['2.2.0', 'sdk_v2.py'],
])('the Python SDK %s', (version, script) => {
  let inAscii: Answered;
  let inArabic: Answered;

  beforeAll(() => {
    inAscii = askPython(script, version, askedOf(ascii));
    inArabic = askPython(script, version, askedOf(arabic));
  });

  it('sends a binary event over HTTP that we read', () =>
    expect(http(inAscii.made.http.binary)).toEqual({ event: ascii }));

  it('sends a structured event over HTTP that we read, Arabic and all', () =>
    expect(http(inArabic.made.http.structured)).toEqual({ event: arabic }));

  it('sends structured events that make a batch', () =>
    expect(
      readHttp({
        headers: { 'content-type': 'application/cloudevents-batch+json' },
        body: Buffer.from(`[${inArabic.made.batch.join()}]`),
      }),
    ).toEqual({ mode: 'batch', events: [{ event: arabic }, { event: arabic }] }));

  it('makes a binary record that we read, Arabic and all', () =>
    expect(kafka(inArabic.made.kafka.binary)).toEqual({ event: arabic }));

  it('makes a structured record that we read, Arabic and all', () =>
    expect(kafka(inArabic.made.kafka.structured)).toEqual({ event: arabic }));

  it('reads our events over HTTP, binary and structured', () =>
    expect(inAscii.read.http.map(atSameTime)).toEqual([plain(ascii), plain(ascii)]));

  it('reads our structured Arabic over HTTP', () =>
    expect(atSameTime(inArabic.read.http[1] ?? {})).toEqual(plain(arabic)));

  it.each(['binary', 'structured'] as const)('reads our %s record, Arabic and all', (mode) =>
    expect(atSameTime(inArabic.read.kafka[mode])).toMatchObject({
      ...plain(arabic),
      datacontenttype: expect.any(String),
    }),
  );
});

describe('the Python SDK 1.13.0, Arabic', () => {
  let answered: Answered;

  beforeAll(() => {
    answered = askPython('sdk_v1.py', '1.13.0', askedOf(arabic));
  });

  it('breaks HTTP 3.1.3.2 by leaving it bare, which we take from a client that sends it as UTF-8', () => {
    const { headers, body } = answered.made.http.binary;
    expect(headers['ce-subject']).toBe(arabic.subject);
    const asNodeHasIt = Object.entries(headers).map(([name, text]) => [name, Buffer.from(text).toString('latin1')]);
    expect(http({ headers: Object.fromEntries(asNodeHasIt) as HttpText['headers'], body })).toEqual({ event: arabic });
  });

  it('breaks HTTP 3.1.3.2 by leaving ours percent-encoded', () => {
    const subject = String(answered.read.http[0]?.['subject']);
    expect(subject).not.toBe(arabic.subject);
    expect(decodeURIComponent(subject)).toBe(arabic.subject);
  });

  it('breaks Kafka 3.3.1 by calling a structured record by the type of its data, which we see through', () => {
    expect(answered.made.kafka.structured.headers).toEqual({ 'content-type': 'application/json' });
    expect(kafka(answered.made.kafka.structured)).toEqual({ event: arabic });
  });
});

describe('the Python SDK 2.2.0, Arabic', () => {
  let answered: Answered;

  beforeAll(() => {
    answered = askPython('sdk_v2.py', '2.2.0', askedOf(arabic));
  });

  it('encodes its binary headers exactly as we do', () =>
    expect(answered.made.http.binary.headers).toEqual(writeHttp(arabic, 'binary').headers));

  it('reads our binary headers', () => expect(atSameTime(answered.read.http[0] ?? {})).toEqual(plain(arabic)));
});
