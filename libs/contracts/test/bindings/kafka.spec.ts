import { describe, expect, it } from '@jest/globals';
import { decode, encode, encodeUnchecked, InvalidEventError } from '../../src/index.ts';
import { attributes, event, json, record, recordOf } from './carriers.ts';

const whole = json({ ...attributes, data: event.data });
const named = Object.fromEntries(Object.entries(attributes).map(([name, text]) => [`ce_${name}`, text]));
const withHeaders = (headers: Readonly<Record<string, string>>, value: Buffer | null = json(event.data)) =>
  decode(record({ ...named, ...headers }, value));

describe('an event that we put on Kafka', () => {
  const withdrawal = { ...event, type: 'ma.jisr.intake.withdrawal-submitted.v1', data: { reason: 'solved' } };

  it('has its subject as key, its attributes as ce_ headers and its data as JSON', () => {
    const { key, headers, value } = encode({ ...withdrawal, sequence: 2, extensions: { jisrhash: 'ش' } });
    expect(key).toBe('larger-context');
    expect(headers).toEqual({
      ...named,
      ce_type: withdrawal.type,
      ce_sequence: '2',
      ce_jisrhash: 'ش',
      ce_dataschema: 'https://jisr.ma/schemas/intake/withdrawal-submitted/v1.schema.json',
      'content-type': 'application/json',
    });
    expect(JSON.parse(value.toString())).toEqual(withdrawal.data);
  });

  it.each([
    ['data breaks its schema', { data: { reason: 'bored' } }],
    ['subject holds a control character', { subject: 'a\u0007' }],
    ['source is no URI-reference', { source: 'a b' }],
  ])('is not written when its %s', (_, change) =>
    expect(() => encode({ ...withdrawal, ...change })).toThrow(InvalidEventError),
  );

  it('is written whatever it says by a tool that only passes it on', () =>
    expect(encodeUnchecked({ ...withdrawal, id: '' }).headers).toMatchObject({ ce_id: '' }));
});

describe('Kafka binding 1.0.2', () => {
  it.each([
    'application/cloudevents+json',
    'application/cloudevents+json; charset=UTF-8',
    'Application/CloudEvents+JSON;charset="utf-8"',
  ])('3: a content type of %s means a structured event', (contentType) =>
    expect(decode(record({ 'content-type': contentType }, whole))).toEqual({ event }),
  );

  it.each(['application/cloudevents', 'application/cloudevents+avro', 'application/cloudevents+protobuf'])(
    '3: %s is an event format that is not read; its headers still tell what it is',
    (contentType) =>
      expect(withHeaders({ 'content-type': contentType })).toEqual({
        problems: [{ pointer: '', code: 'event-format' }],
        partial: { id: event.id, type: event.type, subject: event.subject },
      }),
  );

  it.each(['application/cloudevents-batch+json', 'application/cloudevents-batch+avro'])(
    '1.3: the binding knows no batches, so %s is refused',
    (contentType) =>
      expect(decode(record({ 'content-type': contentType }, json([])))).toEqual({
        problems: [{ pointer: '', code: 'batch-on-kafka' }],
        partial: {},
      }),
  );

  it('3.1: the key is the sender’s own and changes nothing of the event', () => {
    const sent = record(named, json(event.data));
    for (const key of [null, Buffer.from('other')]) expect(decode({ ...sent, key })).toEqual({ event });
    expect(withHeaders({ ce_partitionkey: 'mykey' })).toEqual({
      event: { ...event, extensions: { partitionkey: 'mykey' } },
    });
  });

  it.each(['application/json;charset=utf-8', 'application/vnd.example+json'])(
    '3.2.1: content-type %s is the type of the data',
    (contentType) => expect(withHeaders({ 'content-type': contentType })).toEqual({ event }),
  );

  it('3.2.1: ce_datacontenttype speaks where content-type does not', () => {
    expect(withHeaders({ ce_datacontenttype: 'text/xml', 'content-type': 'application/json' })).toEqual({ event });
    expect(withHeaders({ ce_datacontenttype: 'text/xml' })).toMatchObject({
      problems: [{ pointer: '/datacontenttype', code: 'content-type' }],
    });
  });

  it.each([
    [null, 'required'],
    [Buffer.alloc(0), 'required'],
    [Buffer.from('{'), 'undecodable'],
    [Buffer.from([0x22, 0xff, 0x22]), 'undecodable'],
  ])('3.2.2: a value of %p holds no data', (value, code) =>
    expect(withHeaders({}, value)).toEqual({
      problems: [{ pointer: '/data', code }],
      partial: { id: event.id, type: event.type, subject: event.subject },
    }),
  );

  it('3.2.3: header values are UTF-8 as they are, not percent-encoded', () => {
    expect(withHeaders({ ce_subject: 'شكاية %20 "7"' })).toEqual({ event: { ...event, subject: 'شكاية %20 "7"' } });
    expect(recordOf({ ...event, subject: 'شكاية %' }).headers['ce_subject']).toEqual(Buffer.from('شكاية %'));
  });

  it('3.2.3: a header value that is not UTF-8 is refused', () => {
    const sent = record(named, json(event.data));
    const headers = { ...sent.headers, ce_subject: Buffer.from('é', 'latin1') };
    expect(decode({ ...sent, headers })).toMatchObject({ problems: [{ pointer: '/subject', code: 'encoding' }] });
  });

  it('3.2.3.1: names are those of the attributes, in lower case as on Kafka case counts', () => {
    expect(withHeaders({ ce_Custom: 'x' })).toMatchObject({
      problems: [{ pointer: '/Custom', code: 'attribute-name' }],
    });
    expect(withHeaders({ CE_custom: 'x', 'ce-custom': 'x', custom: 'x' })).toEqual({ event });
  });

  it('3.2.5: the example is read up to its Avro, which is refused by name', () =>
    expect(withHeaders({ 'content-type': 'application/avro' }, Buffer.from([2, 0]))).toMatchObject({
      problems: [{ pointer: '/datacontenttype', code: 'content-type' }],
    }));

  it('3.3.1: content-type may be missing from a structured record, which then has no ce_ header', () =>
    expect(decode(record({}, whole))).toEqual({ event }));

  it('3.3.1: data that looks like an event is data, where headers tell of another', () => {
    const data = { ...attributes, id: 'another', data: 1 };
    expect(withHeaders({}, json(data))).toEqual({ event: { ...event, data } });
  });

  it('3.3.1: a record with neither is told what a binary one lacks', () =>
    expect(decode(record({}, json(event.data)))).toMatchObject({
      problems: [
        { pointer: '/specversion', code: 'specversion' },
        ...['/id', '/source', '/type', '/subject', '/time'].map((pointer) => ({ pointer, code: 'required' })),
      ],
    }));

  it('3.3.3: the value counts, whatever the headers repeat', () =>
    expect(withHeaders({ 'content-type': 'application/cloudevents+json', ce_id: 'other' }, whole)).toEqual({ event }));

  it('3.3.4: the example is read up to its XML, which is refused by name', () =>
    expect(
      decode(
        record(
          { 'content-type': 'application/cloudevents+json; charset=UTF-8' },
          json({ ...attributes, datacontenttype: 'application/xml', data: '<a/>' }),
        ),
      ),
    ).toMatchObject({ problems: [{ pointer: '/datacontenttype', code: 'content-type' }] }));

  it('takes the trace of a client that writes W3C’s own header, unless the event has one', () => {
    expect(withHeaders({ traceparent: '00-1-2-01' })).toEqual({ event: { ...event, traceparent: '00-1-2-01' } });
    expect(withHeaders({ traceparent: '00-1-2-01', ce_traceparent: '00-3-4-01' })).toEqual({
      event: { ...event, traceparent: '00-3-4-01' },
    });
  });
});
