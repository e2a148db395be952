import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decode, isAttributeText, readHttp, writeHttp, writeHttpBatch, type CloudEvent } from '../../src/index.ts';
import { only, record, recordOf } from './carriers.ts';

const text = fc.string({ unit: 'binary' }).filter(isAttributeText);
const filled = text.filter((value) => value !== '');
const core = ['specversion', 'id', 'source', 'type', 'subject', 'time', 'datacontenttype', 'dataschema', 'data'];
const name = fc
  .stringMatching(/^[a-z0-9]{1,20}$/)
  .filter((value) => ![...core, 'sequence', 'traceparent'].includes(value));
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

/** `-0` has no JSON of its own. */
const data = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const events: fc.Arbitrary<CloudEvent> = fc
  .record({
    id: filled,
    source: fc.webPath().filter((path) => path !== '' && !path.startsWith('//')),
    type: filled,
    subject: filled,
    time: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-12-31') }).map((at) => at.toISOString()),
    sequence: optional(fc.integer({ min: 1 })),
    dataschema: optional(fc.webUrl()),
    traceparent: optional(filled),
    extensions: optional(fc.dictionary(name, text, { minKeys: 1 })),
    data,
  })
  .map((event) => JSON.parse(JSON.stringify(event)) as CloudEvent);

describe('any event', () => {
  it.each<[string, (event: CloudEvent) => unknown]>([
    ['HTTP, binary', (event) => only(readHttp(writeHttp(event, 'binary')))],
    ['HTTP, structured', (event) => only(readHttp(writeHttp(event, 'structured')))],
    ['HTTP, batched', (event) => only(readHttp(writeHttpBatch([event])))],
    ['Kafka, binary', (event) => decode(recordOf(event))],
    ['Kafka, structured', (event) => decode(structuredRecord(event))],
  ])('by %s comes back as it was sent', (_, sentAndRead) =>
    fc.assert(fc.property(events, (event) => expect(sentAndRead(event)).toEqual({ event }))),
  );

  it('has headers of printable ASCII without space and double quote on HTTP', () =>
    fc.assert(
      fc.property(events, (event) => {
        for (const value of Object.values(writeHttp(event, 'binary').headers)) expect(value).toMatch(/^[!#-~]*$/);
      }),
    ));
});

const contentTypes = fc.constantFrom(
  'application/json',
  'application/cloudevents+json',
  'application/cloudevents-batch+json',
);
const names = fc.oneof(fc.string(), fc.constantFrom('ce_id', 'ce_time', 'ce-id', 'ce-source', 'CE-Id', 'ce_', 'ce-'));
const bodies = fc.oneof(
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
  fc.json().map((json) => Buffer.from(json)),
  fc
    .array(fc.dictionary(fc.constantFrom(...core, 'data_base64', 'x'), fc.jsonValue()))
    .map((all) => Buffer.from(JSON.stringify(all))),
  fc
    .dictionary(fc.constantFrom(...core, 'data_base64', 'x'), fc.jsonValue())
    .map((one) => Buffer.from(JSON.stringify(one))),
);

describe('any bytes', () => {
  it('on HTTP are events or problems', () =>
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()))),
        optional(fc.oneof(fc.string(), contentTypes)),
        bodies,
        (headers, contentType, body) => {
          const read = readHttp({ headers: { ...headers, 'content-type': contentType }, body });
          if ('problem' in read) expect(read.problem.code).not.toBe('');
          else for (const each of read.events) expect('event' in each || each.problems.length > 0).toBe(true);
        },
      ),
    ));

  it('on Kafka are an event or problems', () =>
    fc.assert(
      fc.property(
        fc.dictionary(names, optional(fc.uint8Array().map((bytes) => Buffer.from(bytes)))),
        optional(fc.oneof(fc.string(), contentTypes)),
        fc.option(bodies),
        (headers, contentType, value) => {
          const type = contentType === undefined ? undefined : Buffer.from(contentType);
          const read = decode({ key: null, value, headers: { ...headers, 'content-type': type } });
          expect('event' in read || read.problems.length > 0).toBe(true);
        },
      ),
    ));
});

function structuredRecord(event: CloudEvent) {
  const { headers, body } = writeHttp(event, 'structured');
  return record(headers, body);
}
