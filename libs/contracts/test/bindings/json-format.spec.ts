import { describe, expect, it } from '@jest/globals';
import { writeHttp, type CloudEvent } from '../../src/index.ts';
import { attributes, event, json, only, structured } from './carriers.ts';

const read = (value: unknown) => only(structured(json(value)));
const written = (sent: CloudEvent): unknown => JSON.parse(writeHttp(sent, 'structured').body.toString());
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** What the four examples of section 3.2 have in common; ours have a subject, which Jisr asks for. */
const example = { ...attributes, comexampleextension1: 'value', comexampleothervalue: 5 };
const extensions = { comexampleextension1: 'value', comexampleothervalue: '5' };

describe('JSON format 1.0.2', () => {
  it.each([
    [true, 'true'],
    [false, 'false'],
    [0, '0'],
    [2147483647, '2147483647'],
    [-2147483648, '-2147483648'],
    ['', ''],
  ])('2.2: %p of an extension is taken as the canonical %p', (value, text) =>
    expect(read({ ...attributes, jisrext: value, data: 1 })).toMatchObject({
      event: { extensions: { jisrext: text } },
    }),
  );

  it.each([[1.5], [2147483648], [-2147483649], [1e300], [[]], [{}], [['a']]])(
    '2.2: %j is of no attribute type',
    (value) =>
      expect(read({ ...attributes, jisrext: value, data: 1 })).toMatchObject({
        problems: [{ pointer: '/jisrext', code: 'attribute-type' }],
      }),
  );

  it.each(['id', 'source', 'type', 'subject', 'time', 'specversion', 'dataschema', 'datacontenttype'])(
    '2.2: %s is a string, not a number or a boolean',
    (name) => {
      for (const value of [1, true])
        expect(read({ ...attributes, [name]: value, data: 1 })).toMatchObject({
          problems: [{ pointer: `/${name}`, code: 'attribute-type' }],
        });
    },
  );

  it('2.2: a null attribute is as if it were not there', () => {
    expect(read({ ...attributes, unsetextension: null, dataschema: null, data: 1 })).toEqual({
      event: { ...event, data: 1 },
    });
    expect(read({ ...attributes, subject: null, data: 1 })).toMatchObject({
      problems: [{ pointer: '/subject', code: 'required' }],
    });
  });

  it('2.2: a sequence is taken as a string, as its extension has it, or as a number', () => {
    for (const sequence of ['7', 7])
      expect(read({ ...attributes, sequence, data: 1 })).toMatchObject({ event: { sequence: 7 } });
    expect(written({ ...event, sequence: 7 })).toMatchObject({ sequence: '7' });
  });

  it('2.2: a lone surrogate is in no attribute', () =>
    expect(
      only(structured(Buffer.from(JSON.stringify({ ...attributes, data: 1 }).replace('larger', '\\uDEAD')))),
    ).toMatchObject({
      problems: [{ pointer: '/subject', code: 'attribute-text' }],
    }));

  it('2.3: the example values are taken', () =>
    expect(
      read({
        type: 'com.example.someevent',
        specversion: '1.0',
        source: '/mycontext',
        subject: 'larger-context',
        id: '1234-1234-1234',
        time: '2018-04-05T17:31:00Z',
        datacontenttype: 'application/json',
        data: null,
      }),
    ).toEqual({ event: { ...event, id: '1234-1234-1234', data: null } }));

  it('3: every attribute becomes a member of its own name', () =>
    expect(written({ ...event, sequence: 1, traceparent: '00-1-2-00', dataschema: 'urn:x', extensions })).toEqual({
      ...example,
      comexampleothervalue: '5',
      sequence: '1',
      traceparent: '00-1-2-00',
      dataschema: 'urn:x',
      datacontenttype: 'application/json',
      data: event.data,
    }));

  it.each([['[]'], ['"text"'], ['7'], ['null']])('3: %s is a JSON value, but no event', (text) =>
    expect(only(structured(Buffer.from(text)))).toEqual({
      problems: [{ pointer: '', code: 'not-an-event' }],
      partial: {},
    }),
  );

  it.each([['{'], [''], ['{"a":1}x'], [Buffer.from([0x22, 0xff, 0x22])]])('3: %p is not JSON in UTF-8', (bytes) =>
    expect(only(structured(Buffer.from(bytes as string)))).toEqual({
      problems: [{ pointer: '', code: 'undecodable' }],
      partial: {},
    }),
  );

  it('3: a byte order mark is ignored (RFC 8259, 8.1)', () =>
    expect(only(structured(Buffer.from(`\ufeff${JSON.stringify({ ...attributes, data: event.data })}`)))).toEqual({
      event,
    }));

  it('3: a member that JavaScript has a meaning for is only a name that is none', () =>
    expect(only(structured(Buffer.from('{"__proto__": {"id": "1"}, "data": 1}')))).toMatchObject({
      problems: expect.arrayContaining([
        { pointer: '/__proto__', code: 'attribute-type' },
        { pointer: '/id', code: 'required' },
      ]),
    }));

  it.each([null, 'text', 1, true, [], {}, [{ a: [null] }]])('3.1.1: data %j is stored as a JSON value', (data) =>
    expect(written({ ...event, data })).toMatchObject({ data }),
  );

  it('3.1.1: data and data_base64 exclude each other', () =>
    expect(read({ ...attributes, data: 1, data_base64: 'MQ==' })).toMatchObject({
      problems: [{ pointer: '/data_base64', code: 'data-given-twice' }],
    }));

  it.each([
    undefined,
    'application/json',
    'application/vnd.example+json',
    'text/json;charset=utf-8',
    'IMAGE/X+JSON; a=b',
  ])('3.1.1: %s declares JSON', (datacontenttype) =>
    expect(read({ ...attributes, datacontenttype, data: 'a' })).toEqual({ event: { ...event, data: 'a' } }),
  );

  it.each([
    'text/xml',
    'application/jsonp',
    'json',
    'application/json-seq',
    'application/x-ndjson',
    '',
    'application/json, text/xml',
  ])('3.1.1: %p does not, and Jisr has only schemas of JSON', (datacontenttype) =>
    expect(read({ ...attributes, datacontenttype, data: '<much wow="xml"/>' })).toMatchObject({
      problems: [{ pointer: '/datacontenttype', code: 'content-type' }],
    }),
  );

  it('3.1.2: data_base64 is decoded, then read as its JSON', () =>
    expect(read({ ...attributes, data_base64: base64('{"a":"ش"}') })).toEqual({
      event: { ...event, data: { a: 'ش' } },
    }));

  it.each([['not base64!'], ['YQ'], ['YQ==\n'], ['_-8='], [7], [null]])('3.1.2: %p is not Base64', (data_base64) =>
    expect(read({ ...attributes, data_base64 })).toMatchObject({
      problems: [{ pointer: '/data_base64', code: 'base64' }],
    }),
  );

  it('3.1.2: data_base64 whose bytes are not JSON is named', () =>
    expect(read({ ...attributes, data_base64: base64('<xml/>') })).toMatchObject({
      problems: [{ pointer: '/data_base64', code: 'undecodable' }],
    }));

  it('3.1.2: a string is not parsed once more', () =>
    expect(read({ ...attributes, data: '{"a":1}' })).toEqual({ event: { ...event, data: '{"a":1}' } }));

  it('3.1.2: a null is data, an absent member is none, which Jisr asks for', () => {
    expect(read({ ...attributes, data: null })).toEqual({ event: { ...event, data: null } });
    expect(read(attributes)).toMatchObject({ problems: [{ pointer: '/data', code: 'required' }] });
  });

  it('the example of the core specification is read up to its XML, which is refused by name', () =>
    expect(
      read({
        specversion: '1.0',
        type: 'com.github.pull_request.opened',
        source: 'https://github.com/cloudevents/spec/pull',
        subject: '123',
        id: 'A234-1234-1234',
        time: '2018-04-05T17:31:00Z',
        comexampleextension1: 'value',
        comexampleothervalue: 5,
        datacontenttype: 'text/xml',
        data: '<much wow="xml"/>',
      }),
    ).toEqual({
      problems: [{ pointer: '/datacontenttype', code: 'content-type' }],
      partial: { id: 'A234-1234-1234', type: 'com.github.pull_request.opened', subject: '123' },
    }));

  it('3.2, first example: binary data of another type is named by its type alone', () =>
    expect(
      read({ ...example, datacontenttype: 'application/vnd.apache.thrift.binary', data_base64: base64('thrift') }),
    ).toMatchObject({ problems: [{ pointer: '/datacontenttype', code: 'content-type' }] }));

  it('3.2, second example: XML is named by its type', () =>
    expect(
      read({
        ...example,
        id: 'B234-1234-1234',
        unsetextension: null,
        datacontenttype: 'application/xml',
        data: '<a/>',
      }),
    ).toEqual({
      problems: [{ pointer: '/datacontenttype', code: 'content-type' }],
      partial: { id: 'B234-1234-1234', type: event.type, subject: event.subject },
    }));

  it('3.2, third example: a JSON object, and again in HTTP binary mode', () =>
    expect(
      againInBinary({ ...example, id: 'C234-1234-1234', datacontenttype: 'application/json', data: event.data }),
    ).toEqual({
      headers: binaryHeaders('C234-1234-1234'),
      body: event.data,
    }));

  it('3.2, fourth example: a literal string, whose type is said once it is re-encoded', () =>
    expect(againInBinary({ ...example, id: 'D234-1234-1234', data: "I'm just a string" })).toEqual({
      headers: binaryHeaders('D234-1234-1234'),
      body: "I'm just a string",
    }));
});

function againInBinary(value: unknown) {
  const decoded = read(value);
  if (!('event' in decoded)) throw new Error(JSON.stringify(decoded));
  const { headers, body } = writeHttp(decoded.event, 'binary');
  return { headers, body: JSON.parse(body.toString()) as unknown };
}

const binaryHeaders = (id: string) => ({
  'ce-specversion': '1.0',
  'ce-type': 'com.example.someevent',
  'ce-source': '/mycontext',
  'ce-subject': 'larger-context',
  'ce-id': id,
  'ce-time': '2018-04-05T17:31:00Z',
  'ce-comexampleextension1': 'value',
  'ce-comexampleothervalue': '5',
  'content-type': 'application/json',
});
