import { describe, expect, it } from '@jest/globals';
import { InvalidEventError, writeHttp, writeHttpBatch } from '../../src/index.ts';
import { attributes, carriers, event, type Attributes } from './carriers.ts';

const withOut = (name: keyof typeof attributes): Attributes => ({ ...attributes, [name]: undefined });

describe.each(carriers)('CloudEvents 1.0.2 by %s', (_, read) => {
  const problemsOf = (sent: Attributes) => {
    const decoded = read(sent);
    return 'problems' in decoded ? decoded.problems : [];
  };
  const changed = (change: Attributes) => problemsOf({ ...attributes, ...change });

  it('an event with all that is required is read', () => expect(read(attributes)).toEqual({ event }));

  it.each(['id', 'source', 'type', 'subject', 'time'] as const)('REQUIRED Attributes: %s is asked for', (name) =>
    expect(problemsOf(withOut(name))).toEqual([{ pointer: `/${name}`, code: 'required' }]),
  );

  it.each(['id', 'type', 'subject'])('REQUIRED Attributes: %s must not be empty', (name) =>
    expect(changed({ [name]: '' })).toEqual([{ pointer: `/${name}`, code: 'required' }]),
  );

  it.each([undefined, '', '0.3', '1.1', '1'])('specversion: %p is not taken, only 1.0', (specversion) =>
    expect(changed({ specversion })).toEqual([{ pointer: '/specversion', code: 'specversion' }]),
  );

  it.each([
    'https://github.com/cloudevents',
    'mailto:cncf-wg-serverless@lists.cncf.io',
    'urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66',
    '/cloudevents/spec/pull/123',
    '/sensors/tn-1234567/alerts',
    '1-555-123-4567',
    '#fragment',
  ])('source: %s is a URI-reference', (source) => expect(changed({ source })).toEqual([]));

  it.each(['', 'a b', '/a"b', '/a^b', '/%zz', '/مؤسسة'])('source: %p is no URI-reference', (source) =>
    expect(changed({ source })).toEqual([{ pointer: '/source', code: 'format', params: { format: 'uri-reference' } }]),
  );

  it.each(['com.github.pull_request.opened', 'com.example.object.deleted.v2'])('type: %s is taken', (type) =>
    expect(changed({ type })).toEqual([]),
  );

  it.each(['https://jisr.ma/schemas/a/v1.schema.json', 'urn:a:b', 'https://a/?b=c'])(
    'dataschema: %s is an absolute URI',
    (dataschema) => expect(read({ ...attributes, dataschema })).toEqual({ event: { ...event, dataschema } }),
  );

  it.each(['', '/v1', 'https://a/#b', 'https://a/"', 'v 1'])('dataschema: %p is no absolute URI', (dataschema) =>
    expect(changed({ dataschema })).toEqual([{ pointer: '/dataschema', code: 'format', params: { format: 'uri' } }]),
  );

  it('subject: mynewfile.jpg is taken', () =>
    expect(read({ ...attributes, subject: 'mynewfile.jpg' })).toEqual({
      event: { ...event, subject: 'mynewfile.jpg' },
    }));

  it.each([
    '2018-04-05T17:31:00Z',
    '2018-04-05t17:31:00.123456789z',
    '2018-04-05 17:31:00+01:00',
    '2024-02-29T00:00:00-00:00',
  ])('time: %s is RFC 3339 and stays as it was written', (time) =>
    expect(read({ ...attributes, time })).toEqual({ event: { ...event, time } }),
  );

  it.each([
    '',
    'yesterday',
    '2018-04-05',
    '2018-04-05T17:31:00',
    '2018-04-05T17:31Z',
    '2018-04-05T17:31:00+0100',
    '2018-04-05\u00a017:31:00Z',
    '2023-02-29T00:00:00Z',
    '2018-04-05T24:00:00Z',
  ])('time: %p is not RFC 3339', (time) =>
    expect(changed({ time })).toEqual([{ pointer: '/time', code: 'format', params: { format: 'date-time' } }]),
  );

  it('time: a leap second is refused, though RFC 3339 has it: no clock here can tell one', () =>
    expect(changed({ time: '2016-12-31T23:59:60Z' })).toMatchObject([{ pointer: '/time', code: 'format' }]));

  it.each(['a', 'jisrhash', '0', 'comexampleextension1'])('Attribute Naming Convention: %s is a name', (name) =>
    expect(read({ ...attributes, [name]: 'value' })).toEqual({ event: { ...event, extensions: { [name]: 'value' } } }),
  );

  it.each(['with-hyphen', 'with.dot', 'comexampleextension12', 'été', 'data_'])(
    'Attribute Naming Convention: %s is none',
    (name) => expect(changed({ [name]: 'x' })).toEqual([{ pointer: `/${name}`, code: 'attribute-name' }]),
  );

  it.each([
    ['a control character', 'a\u0000b'],
    ['a line break', 'a\nb'],
    ['a control character past ASCII', 'a\u0085b'],
    ['DEL', 'a\u007fb'],
    ['a noncharacter', 'a\ufdd0b'],
    ['a noncharacter of another plane', 'a\u{1fffe}b'],
  ])('Type System, String: %s is disallowed', (_name, text) => {
    for (const name of ['id', 'subject', 'type', 'jisrhash'])
      expect(changed({ [name]: text })).toEqual([{ pointer: `/${name}`, code: 'attribute-text' }]);
  });

  it.each(['a\u{10000}b', 'شكاية رقم 7', 'ⵜⴰⵎⵙⵙⵓⵖⵍⵜ', '\ufeffa', '\ufffd', '😀', ' a '])(
    'Type System, String: %p is allowed',
    (subject) => expect(read({ ...attributes, subject })).toEqual({ event: { ...event, subject } }),
  );

  it.each(['true', 'false', '2147483647', '-2147483648', 'aGVsbG8='])(
    'Type System: %s, in canonical string encoding, is kept as it is',
    (text) =>
      expect(read({ ...attributes, jisrext: text })).toEqual({ event: { ...event, extensions: { jisrext: text } } }),
  );

  it.each(['0', '-1', '1.5', 'x', '', '1e3', '9007199254740993'])('sequence: %p does not count up from 1', (sequence) =>
    expect(changed({ sequence })).toEqual([{ pointer: '/sequence', code: 'sequence' }]),
  );

  it('names all that is wrong at once, and what could be read', () =>
    expect(read({ ...withOut('source'), time: 'x' })).toEqual({
      problems: [
        { pointer: '/source', code: 'required' },
        { pointer: '/time', code: 'format', params: { format: 'date-time' } },
      ],
      partial: { id: event.id, type: event.type, subject: event.subject },
    }));

  it('names no more than can be sent back, in however many and long names it is wrong', () => {
    const many = Array.from({ length: 2_000 }, (_each, index) => [`wrong-${index}-${'x'.repeat(500)}`, '']);
    const problems = problemsOf({ ...attributes, ...Object.fromEntries(many) });
    expect(problems).toHaveLength(50);
    expect(JSON.stringify(problems).length).toBeLessThan(8_000);
  });

  it('Size Limits: an event of 64 KiB is read', () => {
    const data = { text: 'x'.repeat(65_536) };
    expect(read(attributes, data)).toEqual({ event: { ...event, data } });
  });
});

describe('CloudEvents 1.0.2, as a sender', () => {
  it.each([
    ['an empty id', { id: '' }],
    ['a source that is no URI-reference', { source: 'a b' }],
    ['a subject with a line break', { subject: 'a\nb' }],
    ['a lone surrogate', { subject: '\udead' }],
    ['a time that is none', { time: 'now' }],
    ['a name with a hyphen', { extensions: { 'a-b': 'x' } }],
    ['an extension with a control character', { extensions: { jisrhash: '\u0007' } }],
  ])('%s is never written', (_, change) => {
    const broken = { ...event, ...change };
    expect(() => writeHttp(broken, 'binary')).toThrow(InvalidEventError);
    expect(() => writeHttp(broken, 'structured')).toThrow(InvalidEventError);
    expect(() => writeHttpBatch([event, broken])).toThrow(InvalidEventError);
  });

  it('an extension never takes the place of an attribute', () =>
    expect(writeHttp({ ...event, extensions: { id: 'other', specversion: '0.3' } }, 'binary').headers).toMatchObject({
      'ce-id': event.id,
      'ce-specversion': '1.0',
    }));
});
