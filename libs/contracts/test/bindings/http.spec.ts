import { describe, expect, it } from '@jest/globals';
import { readHttp, writeHttp, writeHttpBatch, type CloudEvent } from '../../src/index.ts';
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

describe('HTTP binding 1.0.2, binary mode', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'application/vnd.example+json', 'text/json'])(
    '3.1.1: Content-Type %s is the type of the data',
    (contentType) => expect(only(binary({ 'content-type': contentType }))).toEqual({ event }),
  );

  it('3.1.1: without Content-Type the data is taken for JSON', () =>
    expect(only(binary({ 'content-type': [] }))).toEqual({ event }));

  it.each(['application/xml', 'application/octet-stream', 'text/plain', 'nonsense'])(
    '3.1.1: Content-Type %s is refused by name, as all of Jisr’s schemas are JSON',
    (contentType) =>
      expect(only(binary({ 'content-type': contentType }, Buffer.from('<a/>')))).toMatchObject({
        problems: [{ pointer: '/datacontenttype', code: 'content-type' }],
      }),
  );

  it('3.1.1: ce-datacontenttype must not be present', () => {
    expect(only(binary({ 'ce-datacontenttype': 'application/json' }))).toMatchObject({
      problems: [{ pointer: '/datacontenttype', code: 'content-type-header' }],
    });
    expect(Object.keys(writeHttp(event, 'binary').headers)).not.toContain('ce-datacontenttype');
  });

  it('3.1.2: the body is the data as it is', () => {
    expect(only(binary({}, Buffer.from(' [1, "é"]\n')))).toEqual({ event: { ...event, data: [1, 'é'] } });
    expect(JSON.parse(writeHttp(event, 'binary').body.toString())).toEqual(event.data);
  });

  it.each([
    ['', 'required'],
    ['{', 'undecodable'],
    ["I'm just a string", 'undecodable'],
  ])('3.1.2: a body of %p is %s', (text, code) =>
    expect(only(binary({}, Buffer.from(text)))).toMatchObject({ problems: [{ pointer: '/data', code }] }),
  );

  it('3.1.2: a body that is not UTF-8 is undecodable, whatever charset it claims', () =>
    expect(
      only(binary({ 'content-type': 'application/json; charset=latin1' }, Buffer.from('"é"', 'latin1'))),
    ).toMatchObject({ problems: [{ pointer: '/data', code: 'undecodable' }] }));

  it('3.1.3: every attribute, extensions included, has a header of its own', () => {
    const full: CloudEvent = {
      ...event,
      sequence: 3,
      dataschema: 'urn:schema',
      traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      extensions: { jisrhash: 'abc', jisrhead: 'def' },
    };
    const { headers, body } = writeHttp(full, 'binary');
    expect(headers).toEqual({
      'ce-specversion': '1.0',
      'ce-id': 'A234-1234-1234',
      'ce-source': '/mycontext',
      'ce-type': 'com.example.someevent',
      'ce-subject': 'larger-context',
      'ce-time': '2018-04-05T17:31:00Z',
      'ce-sequence': '3',
      'ce-dataschema': 'urn:schema',
      'ce-traceparent': '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      'ce-jisrhash': 'abc',
      'ce-jisrhead': 'def',
      'content-type': 'application/json',
    });
    expect(only(readHttp({ headers, body }))).toEqual({ event: full });
  });

  it('3.1.3.1: header names may come in any case', () =>
    expect(only(binary({ 'CE-JisrHash': 'abc', 'Content-TYPE': 'application/json' }))).toEqual({
      event: { ...event, extensions: { jisrhash: 'abc' } },
    }));

  it('3.1.3.1: an attribute that comes twice is refused, in whichever case', () => {
    const twice = { problems: [{ pointer: '/id', code: 'attribute-repeated' }] };
    expect(only(binary({ 'CE-ID': 'other' }))).toMatchObject(twice);
    expect(only(binary({ 'ce-id': ['1', '2'] }))).toMatchObject(twice);
  });

  it('3.1.3.1: a header without the prefix is no attribute', () =>
    expect(only(binary({ jisrhash: 'abc', traceparent: '00-1-2-01', 'x-ce-id': '7' }))).toEqual({ event }));

  it('3.1.3.1: a name that no attribute can have is named', () =>
    expect(only(binary({ 'ce-no_name': 'x', 'ce-': 'y', 'ce-data': 'z' }))).toMatchObject({
      problems: ['/no_name', '/', '/data'].map((pointer) => ({ pointer, code: 'attribute-name' })),
    }));

  it('3.1.4: the example is read', () =>
    expect(
      only(
        readHttp({
          headers: {
            host: 'webhook.example.com',
            'ce-specversion': '1.0',
            'ce-type': 'com.example.someevent',
            'ce-time': '2018-04-05T03:56:24Z',
            'ce-id': '1234-1234-1234',
            'ce-source': '/mycontext/subcontext',
            'ce-subject': 'ours',
            'content-type': 'application/json; charset=utf-8',
            'content-length': '2',
          },
          body: Buffer.from('{}'),
        }),
      ),
    ).toMatchObject({ event: { id: '1234-1234-1234', source: '/mycontext/subcontext', data: {} } }));
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
