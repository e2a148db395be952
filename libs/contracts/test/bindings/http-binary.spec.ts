import { describe, expect, it } from '@jest/globals';
import { readHttp, writeHttp, type CloudEvent } from '../../src/index.ts';
import { binary, event, only } from './carriers.ts';

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
