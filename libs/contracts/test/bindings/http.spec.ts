import { describe, expect, it } from '@jest/globals';
import { readHttp, writeHttp, writeHttpBatch } from '../../src/index.ts';
import { attributes, binary, event, json, only, structured } from './carriers.ts';

const batchType = 'application/cloudevents-batch+json';

describe('HTTP binding 1.0.2', () => {
  it.each([
    ['application/json', 'binary'],
    ['application/cloudevents+json', 'structured'],
    ['application/cloudevents+json; charset=UTF-8', 'structured'],
    [' Application/CloudEvents+JSON;charset=utf-8', 'structured'],
    [batchType, 'batch'],
    ['Application/CloudEvents-Batch+JSON; charset=UTF-8', 'batch'],
  ])('3: a content type of %s is of %s mode', (contentType, mode) => {
    const sent = { ...attributes, data: event.data };
    const body = json({ binary: event.data, structured: sent, batch: [sent] }[mode]);
    expect(binary({ 'content-type': contentType }, body)).toEqual({ mode, events: [{ event }] });
  });

  it.each([
    'application/cloudevents',
    'application/cloudevents+avro',
    'application/cloudevents+xml; charset=utf-8',
    'application/cloudevents+json+x',
    'application/cloudevents-batch',
    'application/cloudevents-batch+avro',
    'application/cloudevents+json, application/json',
  ])('3: %s is an event format that is not read, and says so', (contentType) =>
    expect(structured(json({ ...attributes, data: 1 }), contentType)).toEqual({
      problem: { pointer: '', code: 'event-format' },
    }),
  );

  it.each(['application/json', undefined, 'text/html'])(
    '3: a message of type %s with no header of CloudEvents is no CloudEvent',
    (contentType) =>
      expect(readHttp({ headers: { 'content-type': contentType, host: 'x' }, body: json(event) })).toEqual({
        problem: { pointer: '', code: 'not-an-event' },
      }),
  );

  it('3: a message with some of the mandatory headers is told which are missing', () =>
    expect(only(readHttp({ headers: { 'ce-id': '1', 'ce-specversion': '1.0' }, body: json(1) }))).toMatchObject({
      problems: ['/source', '/type', '/subject', '/time'].map((pointer) => ({ pointer, code: 'required' })),
      partial: { id: '1' },
    }));
});

describe('HTTP binding 1.0.2, structured and batched modes', () => {
  it('3.2.1: the content type is that of the JSON event format', () =>
    expect(writeHttp(event, 'structured').headers).toEqual({
      'content-type': 'application/cloudevents+json; charset=utf-8',
    }));

  it('3.2.3: the body counts, whatever the headers repeat', () =>
    expect(
      only(
        binary(
          { 'ce-id': 'another', 'content-type': 'application/cloudevents+json' },
          json({ ...attributes, data: event.data }),
        ),
      ),
    ).toEqual({ event }));

  it('3.2.3: all metadata is in the body', () =>
    expect(JSON.parse(writeHttp(event, 'structured').body.toString())).toEqual({
      ...attributes,
      datacontenttype: 'application/json',
      data: event.data,
    }));

  it('3.2.4: the example is read', () =>
    expect(only(structured(json({ ...attributes, data: {} }), 'application/cloudevents+json; charset=utf-8'))).toEqual({
      event: { ...event, data: {} },
    }));

  it('3.3.1: the content type is that of the JSON batch format', () =>
    expect(writeHttpBatch([]).headers).toEqual({ 'content-type': `${batchType}; charset=utf-8` }));

  it('3.3.2 and JSON format 4.3: a batch may be empty', () => {
    expect(structured(Buffer.from('[]'), batchType)).toEqual({ mode: 'batch', events: [] });
    expect(writeHttpBatch([]).body.toString()).toBe('[]');
  });

  it('3.3.2: each event is read or refused by itself, in its place', () =>
    expect(
      structured(json([{ ...attributes, data: event.data }, 7, { ...attributes, id: '', data: 1 }]), batchType),
    ).toEqual({
      mode: 'batch',
      events: [
        { event },
        { problems: [{ pointer: '', code: 'not-an-event' }], partial: {} },
        {
          problems: [{ pointer: '/id', code: 'required' }],
          partial: { type: event.type, subject: event.subject },
        },
      ],
    }));

  it('3.3.2: events of one batch never differ in specversion, as only 1.0 is taken', () =>
    expect(
      structured(
        json([
          { ...attributes, data: event.data },
          { ...attributes, specversion: '0.3', data: 1 },
        ]),
        batchType,
      ),
    ).toMatchObject({ events: [{ event }, { problems: [{ pointer: '/specversion', code: 'specversion' }] }] }));

  it('3.3.3: the example, two events of two types, is read', () => {
    const type = 'com.example.someotherevent';
    const batch = json([attributes, { ...attributes, type }].map((each) => ({ ...each, data: event.data })));
    expect(structured(batch, `${batchType}; charset=utf-8`)).toEqual({
      mode: 'batch',
      events: [{ event }, { event: { ...event, type } }],
    });
  });

  it.each([
    ['{}', 'not-a-batch'],
    ['null', 'not-a-batch'],
    ['[', 'undecodable'],
    ['', 'undecodable'],
  ])('3.3.2: a body of %p is no batch', (text, code) =>
    expect(structured(Buffer.from(text), batchType)).toEqual({ problem: { pointer: '', code } }),
  );

  it('JSON format 4.3: the example is read, its binary event refused', () => {
    const both = { comexampleextension1: 'value', comexampleothervalue: 5 };
    const thrift = { datacontenttype: 'application/vnd.apache.thrift.binary', data_base64: 'AAEC' };
    const object = { datacontenttype: 'application/json', data: event.data };
    expect(
      structured(
        json([
          { ...attributes, ...both, source: '/mycontext/4', id: 'B234-1234-1234', ...thrift },
          { ...attributes, ...both, source: '/mycontext/9', id: 'C234-1234-1234', ...object },
        ]),
        batchType,
      ),
    ).toMatchObject({
      events: [
        { problems: [{ pointer: '/datacontenttype', code: 'content-type' }], partial: { id: 'B234-1234-1234' } },
        { event: { id: 'C234-1234-1234', source: '/mycontext/9', data: event.data } },
      ],
    });
  });

  it('3.3: what is written as a batch is read as the same events', () => {
    const events = [event, { ...event, id: '2', extensions: { jisrhash: 'ش' } }];
    const read = readHttp(writeHttpBatch(events));
    expect(read).toEqual({ mode: 'batch', events: events.map((each) => ({ event: each })) });
  });
});
