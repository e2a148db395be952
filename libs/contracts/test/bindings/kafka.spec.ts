import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode, encode, encodeUnchecked, InvalidEventError, type CloudEvent } from '../../src/index.ts';

const bytes = ({ key, headers, value }: ReturnType<typeof encodeUnchecked>) => ({
  key: Buffer.from(key),
  value,
  headers: Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, Buffer.from(text)])),
});
const event: CloudEvent = {
  id: '1',
  source: '/institutions/al-omrane',
  type: 'ma.jisr.intake.withdrawal-submitted.v1',
  subject: 'SR-1',
  time: '2026-01-05T10:00:00.000Z',
  data: { reason: 'solved' },
};

describe('an event on Kafka', () => {
  it('comes back as it was sent, whatever its text', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(
      fc.property(
        text,
        text,
        fc.jsonValue(),
        fc.option(fc.integer({ min: 1 }), { nil: undefined }),
        (id, subject, data, sequence) => {
          const sent = { ...event, type: 'ma.example.unknown.v1', id, subject, data, ...(sequence && { sequence }) };
          const received = decode(bytes(encodeUnchecked(sent)));
          expect(received).toEqual({ event: JSON.parse(JSON.stringify(sent)) as unknown });
        },
      ),
    );
  });

  it('carries its attributes as ce_ headers and its data as JSON', () => {
    const { key, headers, value } = encode(event);
    expect(key).toBe('SR-1');
    expect(headers).toMatchObject({
      ce_specversion: '1.0',
      ce_id: '1',
      ce_type: event.type,
      'content-type': 'application/json',
    });
    expect(JSON.parse(value.toString())).toEqual(event.data);
  });

  it('is not written when its data breaks its schema', () =>
    expect(() => encode({ ...event, data: { reason: 'bored' } })).toThrow(InvalidEventError));

  it.each([
    ['without an id', 'ce_id', undefined, '/id', 'required'],
    ['of another version', 'ce_specversion', '0.3', '/specversion', 'specversion'],
    ['with a time that is none', 'ce_time', 'yesterday', '/time', 'format'],
    ['with a sequence that is no number', 'ce_sequence', 'x', '/sequence', 'sequence'],
    ['that is not JSON', 'content-type', 'text/xml', '/datacontenttype', 'content-type'],
  ])('%s is named as a problem', (_, header, value, pointer, code) => {
    const sent = bytes(encode(event));
    const headers = { ...sent.headers, [header]: value === undefined ? undefined : Buffer.from(value) };
    expect(decode({ ...sent, headers })).toMatchObject({ problems: [{ pointer, code }] });
  });

  it('keeps what can be read of a record that is broken', () =>
    expect(decode({ ...bytes(encode(event)), value: Buffer.from('{') })).toEqual({
      problems: [{ pointer: '/data', code: 'undecodable' }],
      partial: { id: '1', type: event.type, subject: 'SR-1' },
    }));
});
